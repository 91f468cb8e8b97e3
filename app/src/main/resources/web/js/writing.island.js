// The writing room without the editor: what is written is kept on the server every few seconds and on this computer
// at once, and the page says who else is here.
const EVERY = 1000;
const BEAT = 20000;

class WritingRoom extends HTMLElement {
  connectedCallback() {
    this.form = this.closest('form');
    this.story = this.dataset.story;
    this.key = `story-${this.story}`;
    this.status = document.createElement('p');
    this.status.setAttribute('role', 'status');
    this.status.className = 'note';
    this.append(this.status);
    this.offerLocal();
    this.form.addEventListener('input', () => this.touched());
    this.form.addEventListener('submit', () => this.sending());
    if (this.story !== '0') {
      this.timer = setInterval(() => this.beat(), BEAT);
      this.beat();
    }
    addEventListener('online', () => this.touched());
    this.offers('.tag-offers li', 'tags', (li) => li.dataset.tag, '、', this.dataset.tag);
    this.offers('.related-offers li', 'further', (li) => li.dataset.pick, '\n', this.dataset.pick);
  }

  disconnectedCallback() {
    clearInterval(this.timer);
  }

  fields() {
    return Object.fromEntries(
      [...new FormData(this.form)].filter(([, value]) => typeof value === 'string'),
    );
  }

  touched() {
    this.dirty = true;
    try {
      localStorage.setItem(this.key, JSON.stringify({ at: Date.now(), fields: this.fields() }));
    } catch {
      // A full or forbidden store: the server still keeps it.
    }
    clearTimeout(this.wait);
    this.wait = setTimeout(() => this.keep(), EVERY);
  }

  async keep() {
    if (!this.dirty || this.story === '0' || this.gone) {
      return;
    }
    this.dirty = false;
    const answer = await this.post(this.fields());
    if (answer) {
      this.say(this.dataset.saved.replace('{0}', new Date().toLocaleTimeString()));
    } else if (!this.gone) {
      this.dirty = true;
      this.say(this.dataset.lost);
      this.wait = setTimeout(() => this.keep(), 5 * EVERY);
    }
  }

  beat() {
    if (!this.dirty && !document.hidden) {
      this.post({ version: this.form.elements.version.value });
    }
  }

  async post(fields) {
    const answer = await fetch(`/newsroom/stories/${this.story}/draft`, {
      method: 'POST',
      body: new URLSearchParams(fields),
    }).catch(() => null);
    if (!answer?.ok || !answer.headers.get('Content-Type')?.includes('json')) {
      return null;
    }
    const presence = await answer.json();
    if (!presence.mine) {
      this.say(this.dataset.taken.replace('{0}', presence.holder));
    } else if (presence.asked) {
      this.say(this.dataset.asked.replace('{0}', presence.asked));
    }
    return presence;
  }

  // What this computer kept and no server heard of: of a browser that died, or a network that was away.
  offerLocal() {
    let local = null;
    try {
      local = JSON.parse(localStorage.getItem(this.key));
    } catch {
      return;
    }
    const now = JSON.stringify(this.fields());
    if (!local || JSON.stringify(local.fields) === now) {
      return;
    }
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = this.dataset.restore;
    button.addEventListener('click', () => this.restore(local.fields));
    const note = document.createElement('p');
    note.textContent = `${this.dataset.local.replace('{0}', new Date(local.at).toLocaleString())} `;
    note.append(button);
    note.className = 'notice';
    this.prepend(note);
  }

  restore(fields) {
    for (const [name, value] of Object.entries(fields)) {
      const field = this.form.elements[name];
      if (field && name !== 'version' && !(field instanceof RadioNodeList)) {
        field.value = value;
      }
    }
    this.form.dispatchEvent(new CustomEvent('restored'));
    this.touched();
    this.querySelector('.notice')?.remove();
  }

  sending() {
    clearTimeout(this.wait);
    this.gone = true;
    // The copy goes only when the page that follows shows no fault: it then equals what is stored.
  }

  offers(selector, name, value, between, words) {
    for (const li of document.querySelectorAll(selector)) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'plain';
      button.textContent = words;
      button.setAttribute('aria-label', `${words} ${li.textContent.trim()}`);
      button.addEventListener('click', () => {
        const field = this.form.elements[name];
        field.value = [field.value.trim(), value(li)].filter(Boolean).join(between);
        button.remove();
        this.touched();
      });
      li.append(' ', button);
    }
  }

  say(words) {
    this.status.textContent = words;
  }
}

customElements.define('writing-room', WritingRoom);
