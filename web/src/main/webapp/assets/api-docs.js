// Boots Swagger UI from its WebJar. Calls to this server go out with the session cookie of the page, so they carry the
// page's token against forged requests as well.
const place = document.getElementById('api-docs');

window.SwaggerUIBundle({
  url: place.dataset.openapi,
  domNode: place,
  deepLinking: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
  validatorUrl: null,
  requestInterceptor: (request) => {
    if (new URL(request.url, location.href).origin === location.origin) {
      request.headers['X-CSRF-Token'] = place.dataset.csrfToken;
    }
    return request;
  },
});
