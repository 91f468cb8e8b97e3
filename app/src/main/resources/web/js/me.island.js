// <own-account data-waiting>: says beside the link to the own account how many notices wait. Asks only in browsers in
// which somebody was on the pages of an account: readers without one cost nothing. `me` is a promise of the member, or null.
const HINT = 'broadsheet-member';

class OwnAccount extends HTMLElement {
  connectedCallback() {
    this.me ??= this.#ask();
  }

  // Storage may be forbidden: then pages do not know of the member, and all else works.
  #hint(value) {
    try {
      if (value === undefined) return localStorage.getItem(HINT);
      if (value) localStorage.setItem(HINT, value);
      else localStorage.removeItem(HINT);
    } catch {
      return null;
    }
    return value;
  }

  async #ask() {
    const here = document.body.classList.contains('page-account');
    if (here) this.#hint('1');
    else if (!this.#hint()) return null;
    const answer = await fetch('/api/me').catch(() => null);
    if (!answer?.ok) return null;
    const { member } = await answer.json();
    if (!member && !here) this.#hint(null);
    if (member?.unread) this.#tell(member.unread);
    return member ?? null;
  }

  #tell(unread) {
    const link = document.createElement('a');
    link.href = '/account/notices';
    link.className = 'waiting';
    link.textContent = this.dataset.waiting.replace('{0}', unread < 100 ? unread : '99+');
    this.append(link);
  }
}

customElements.define('own-account', OwnAccount);
