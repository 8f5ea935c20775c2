// Three comforts. Every page works without them: forms post, text can be selected, names are checked by the server.

const announce = (sentence) => {
  document.getElementById('announce').textContent = sentence;
};

/** Copies the text of a copy button, says so, and shows a tick for two seconds. */
const copy = async (button) => {
  await navigator.clipboard.writeText(button.dataset.copy);
  button.classList.add('copied');
  announce('Copied.');
  setTimeout(() => {
    button.classList.remove('copied');
    announce('');
  }, 2000);
};

/** Changes the theme without loading the page again; the cookie is the one that the server sets. */
const changeTheme = (event) => {
  event.preventDefault();
  const chosen = event.submitter.value;
  document.documentElement.dataset.theme = chosen;
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `slipway_theme=${chosen}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
  for (const button of event.target.querySelectorAll('button')) {
    button.setAttribute('aria-pressed', String(button === event.submitter));
  }
};

/** Says at once, and not after the round trip, that the typed name is not the one to confirm. */
const checkName = (input) => {
  const wrong = input.value !== '' && input.value !== input.dataset.mustEqual;
  input.setCustomValidity(wrong ? `Type ${input.dataset.mustEqual} to confirm.` : '');
};

document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-copy]');
  if (button) copy(button);
});
document.addEventListener('submit', (event) => {
  if (event.target.matches('[data-theme-form]')) changeTheme(event);
});
document.addEventListener('input', (event) => {
  if (event.target.matches('[data-must-equal]')) checkName(event.target);
});

document.documentElement.classList.add('js');
document.querySelector('[data-focus]')?.focus();
