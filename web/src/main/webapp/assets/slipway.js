// Small comforts. Every page works without them: forms post, text can be selected, names are checked by the server.

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

// A search or a form answers with the whole page, of which a part is shown; any other page (a login, say) is opened instead.
let typing = null;
document.addEventListener('htmx:beforeSwap', (event) => {
  const { isError, serverResponse, target } = event.detail;
  if (isError) return;
  if (!serverResponse.includes(`id="${target.id}"`)) {
    event.detail.shouldSwap = false;
    location.reload();
    return;
  }
  // What was typed since the request went off is newer than the answer. The focus and the caret are given back by htmx.
  const field = document.activeElement;
  const isText = field?.matches('textarea, input:not([type=checkbox], [type=radio], [type=range])');
  const wasAdded = field?.matches('[data-own]') && field.value === typed.get(field.id);
  typing = isText && field.id && !wasAdded && target.contains(field) ? { id: field.id, value: field.value } : null;
});

// The values with which the last request went off.
const typed = new Map();
document.addEventListener('htmx:beforeRequest', () => {
  for (const field of document.querySelectorAll('[data-own]')) typed.set(field.id, field.value);
});

const showFailure = (shown) => {
  for (const sentence of document.querySelectorAll('[data-load-failed]')) sentence.hidden = !shown;
};
for (const failure of ['htmx:responseError', 'htmx:sendError', 'htmx:timeout']) {
  document.addEventListener(failure, () => showFailure(true));
}

document.addEventListener('htmx:afterSwap', (event) => {
  showFailure(false);
  const field = typing && document.getElementById(typing.id);
  if (field && field.value !== typing.value) {
    const caret = field.selectionStart;
    field.value = typing.value;
    field.setSelectionRange?.(caret, caret);
  }
  typing = null;
  const changed = document.querySelector('[data-announce]');
  if (changed) {
    announce(changed.dataset.announce);
  } else {
    const rows = document.querySelectorAll('#list tbody tr, #list .row, #list .entry').length;
    announce(rows === 1 ? 'One entry.' : `${rows === 0 ? 'No' : rows} entries.`);
  }
});

// A slider says its number while it moves. New tags are taken when they are entered, not while they are typed.
document.addEventListener('input', (event) => {
  const { shows } = event.target.dataset;
  if (shows) document.getElementById(shows).value = event.target.value;
  if (event.target.matches('[data-own]')) event.stopPropagation();
}, true);

document.documentElement.classList.add('js');
document.querySelector('[data-focus]')?.focus();
