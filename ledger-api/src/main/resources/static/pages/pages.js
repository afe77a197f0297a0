// What pages do with a script, and do as well without: after a part of a page was exchanged the focus goes to what is new, and
// the one live region says it; what is typed into a form is kept for as long as its tab is open.
(() => {
  'use strict';

  const main = () => document.getElementById('main');

  document.addEventListener('htmx:afterSettle', () => {
    const fresh = main().querySelector('[data-focus]') || main();
    fresh.focus();
    document.getElementById('said').textContent = [...main().querySelectorAll('[data-say]')]
      .map(each => each.textContent.trim()).join(' ');
    offer();
  });

  const name = () => 'form:' + location.pathname;
  const PENDING = 'form:sent';

  function typed(form) {
    return [...new FormData(form)].filter(([field]) => field.startsWith('/') || field === 'version' || field === 'key');
  }

  document.addEventListener('input', event => {
    const form = event.target.closest('form[data-kept]');
    if (form) sessionStorage.setItem(name(), JSON.stringify(typed(form)));
  });

  document.addEventListener('submit', event => {
    // What somebody typed is not for whoever comes to this tab next.
    if (event.target.matches('form[action$="/logout"]')) sessionStorage.clear();
    if (event.target.matches('form[data-kept]')) {
      sessionStorage.setItem(name(), JSON.stringify(typed(event.target)));
      if (event.submitter && event.submitter.value === 'record') sessionStorage.setItem(PENDING, name());
    }
  });

  // Once recorded, the ledger sends on to another page: nothing need be kept then.
  function forget() {
    const sent = sessionStorage.getItem(PENDING);
    if (sent && !document.querySelector('form[data-kept], form[data-carries]')) {
      sessionStorage.removeItem(sent);
    }
    if (sent) sessionStorage.removeItem(PENDING);
  }

  // A form that is opened blank offers what had been typed into it before.
  function offer() {
    const form = document.querySelector('form[data-kept]');
    const button = document.getElementById('bring-back');
    const kept = sessionStorage.getItem(name());
    if (!form || !button || !kept || typed(form).some(([field]) => field.startsWith('/'))) return;
    button.hidden = false;
    button.addEventListener('click', () => {
      for (const [field, value] of JSON.parse(kept)) {
        if (!field.startsWith('/')) continue;
        const input = document.createElement('input');
        input.type = 'hidden';
        input.name = field;
        input.value = value;
        form.append(input);
      }
      form.requestSubmit(form.querySelector('button[value="draw"]'));
    });
  }

  document.addEventListener('DOMContentLoaded', () => {
    forget();
    offer();
  });
})();
