// The desk by keyboard, and news of what others changed: asked for every few seconds while the page is seen.
const EVERY = 5000;

class DeskList extends HTMLElement {
  connectedCallback() {
    const help = document.createElement('p');
    help.className = 'note keys';
    help.textContent = this.dataset.keys;
    this.append(help, this.toggle());
    this.news = document.createElement('p');
    this.news.setAttribute('role', 'status');
    this.prepend(this.news);
    document.addEventListener('keydown', (event) => this.key(event));
    this.timer = setInterval(() => this.ask(), EVERY);
    document.addEventListener('visibilitychange', () => this.ask());
  }

  // Single keys may get in the way of those who speak to their computer: they can be switched off.
  toggle() {
    const label = document.createElement('label');
    label.className = 'note';
    this.keys = document.createElement('input');
    this.keys.type = 'checkbox';
    this.keys.checked = localStorage.getItem('desk-keys') !== 'off';
    this.keys.addEventListener('change', () => localStorage.setItem('desk-keys', this.keys.checked ? 'on' : 'off'));
    label.append(this.keys, ` ${this.dataset.toggle}`);
    return label;
  }

  disconnectedCallback() {
    clearInterval(this.timer);
  }

  async ask() {
    if (document.hidden) {
      return;
    }
    const answer = await fetch('/newsroom/pulse').catch(() => null);
    if (!answer?.ok) {
      return;
    }
    const pulse = await answer.text();
    if (pulse !== this.dataset.pulse) {
      this.dataset.pulse = pulse;
      this.refresh();
    }
  }

  // The rows of the same address anew; whoever walks the list stays where he is.
  async refresh() {
    const answer = await fetch(location.href).catch(() => null);
    if (!answer?.ok) {
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.querySelector('desk-list tbody');
    const body = this.querySelector('tbody');
    if (!fresh || !body) {
      const link = document.createElement('a');
      link.href = location.href;
      link.textContent = this.dataset.changed;
      this.news.replaceChildren(link);
      return;
    }
    const at = document.activeElement?.closest('tr')?.dataset.story;
    const before = new Map([...body.rows].map((row) => [row.dataset.story, row.textContent]));
    body.replaceWith(fresh);
    for (const row of fresh.rows) {
      row.classList.toggle('fresh', before.get(row.dataset.story) !== row.textContent);
    }
    document.querySelector('.states')?.replaceWith(page.querySelector('.states'));
    if (at) {
      this.querySelector(`tr[data-story="${at}"] a`)?.focus();
    }
  }

  key(event) {
    if (!this.keys.checked || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
      return;
    }
    if (/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) {
      return;
    }
    if (event.key === 'j' || event.key === 'k') {
      this.walk(event.key === 'j' ? 1 : -1);
    } else if (event.key === 'n') {
      document.querySelector('[data-key="n"]')?.click();
    } else if (event.key === '/') {
      document.querySelector('.choices select')?.focus();
      event.preventDefault();
    }
  }

  walk(step) {
    const links = [...this.querySelectorAll('tbody th a')];
    const at = links.indexOf(document.activeElement);
    links[Math.min(links.length - 1, Math.max(0, at + step))]?.focus();
  }
}

customElements.define('desk-list', DeskList);
