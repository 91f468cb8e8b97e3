// The desk by keyboard: j and k walk, letters tick measures, digits choose the clause, c ticks the copies, g and d grant
// and dismiss an appeal, Ctrl+Enter sends, Escape lays down.
const WRITING = 'textarea, select, input:not([type=checkbox], [type=radio])';
const MEASURES = { r: 'remove', w: 'warn', s: 'suspend', e: 'end_membership', h: 'hold', a: 'rename' };

class ModerationDesk extends HTMLElement {
  connectedCallback() {
    const help = document.createElement('p');
    help.className = 'list-note';
    help.textContent = this.dataset.keys;
    this.prepend(help);
    document.addEventListener('keydown', (event) => this.key(event));
  }

  key(event) {
    const form = this.querySelector('form[action$="/decide"], form[action$="/appeal"]');
    if (event.ctrlKey && event.key === 'Enter' && form) {
      form.requestSubmit();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches(WRITING)) {
      if (event.key === 'Escape' && event.target !== document.body) {
        event.target.blur();
      }
      return;
    }
    if (event.key === 'j' || event.key === 'k') {
      this.walk(event.key === 'j' ? 1 : -1);
    } else if (event.key === 'n' && form) {
      form.querySelectorAll('[name="measure"]').forEach((box) => (box.checked = false));
      form.querySelector('textarea')?.focus();
      event.preventDefault();
    } else if (MEASURES[event.key] && form) {
      const box = form.querySelector(`[name="measure"][value="${MEASURES[event.key]}"]`);
      if (box) {
        box.checked = !box.checked;
        box.focus();
      }
    } else if (/^[1-9]$/.test(event.key) && form?.clause) {
      form.clause.selectedIndex = Math.min(Number(event.key), form.clause.length - 1);
    } else if (event.key === 'c' && form) {
      const copies = [...form.querySelectorAll('[name="copy"]')];
      const ticked = copies.every((box) => box.checked);
      copies.forEach((box) => (box.checked = !ticked));
    } else if ((event.key === 'g' || event.key === 'd') && form?.answer) {
      form.querySelector(event.key === 'g' ? '#granted-yes' : '#granted-no').checked = true;
      form.answer.focus();
      event.preventDefault();
    } else if (event.key === 'Escape') {
      this.querySelector('[data-key="Escape"]')?.form.requestSubmit();
    }
  }

  walk(step) {
    const links = [...this.querySelectorAll('.queue h2 a')];
    const at = links.indexOf(document.activeElement);
    links[Math.min(links.length - 1, Math.max(0, at + step))]?.focus();
  }
}

customElements.define('moderation-desk', ModerationDesk);
