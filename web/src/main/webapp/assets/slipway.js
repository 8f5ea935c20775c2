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

/** Tab goes round inside of an open question or menu: what is behind it waits. Escape closes it, as ever. */
const goRound = (event) => {
  const open = document.querySelector('.confirm:popover-open, .side:popover-open');
  if (!open) return;
  const stops = [...open.querySelectorAll('a[href], button, input:not([type="hidden"]), select, textarea')];
  const [first, last] = [stops[0], stops[stops.length - 1]];
  const inside = open.contains(document.activeElement);
  if (event.shiftKey && (!inside || document.activeElement === first)) {
    event.preventDefault();
    last.focus();
  } else if (!event.shiftKey && (!inside || document.activeElement === last)) {
    event.preventDefault();
    first.focus();
  }
};

document.addEventListener('keydown', (event) => {
  if (event.key === 'Tab') goRound(event);
});
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

// A search answers with the whole page, of which the list is shown; any other page (a login, say) is opened instead.
document.addEventListener('htmx:beforeSwap', (event) => {
  if (event.detail.isError || event.detail.serverResponse.includes('id="list"')) return;
  event.detail.shouldSwap = false;
  location.reload();
});
for (const failure of ['htmx:responseError', 'htmx:sendError', 'htmx:timeout']) {
  document.addEventListener(failure, () => {
    document.getElementById('list-failed').hidden = false;
  });
}
document.addEventListener('htmx:afterSwap', (event) => {
  document.getElementById('list-failed').hidden = true;
  const rows = document.querySelectorAll('#list tbody tr, #list .row, #list .entry').length;
  announce(rows === 1 ? 'One entry.' : `${rows === 0 ? 'No' : rows} entries.`);
});

document.documentElement.classList.add('js');
document.querySelector('[data-focus]')?.focus();
