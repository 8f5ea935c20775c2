// Boots Swagger UI from its WebJar. Calls go out with the session cookie of the page.
const place = document.getElementById('api-docs');

window.SwaggerUIBundle({
  url: place.dataset.openapi,
  domNode: place,
  deepLinking: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
  validatorUrl: null,
});
