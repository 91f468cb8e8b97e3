// The writing room: the editor in the place of the plain text, what is written kept every second on this computer and
// on the server, and who else is here. Without this script the form works as it stands.
const EVERY = 1000;
const BEAT = 20000;
const LATER = window.requestIdleCallback ?? ((work) => setTimeout(work, 50));

function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
}

class WritingRoom extends HTMLElement {
  connectedCallback() {
    this.form = this.closest('form');
    this.story = this.dataset.story;
    this.key = `story-${this.story}`;
    this.status = document.createElement('p');
    this.status.setAttribute('role', 'status');
    this.status.className = 'note';
    this.append(this.status);
    this.form.addEventListener('input', (event) => event.target.closest('.prose-frame') ?? this.touched());
    this.form.addEventListener('submit', () => this.sending());
    addEventListener('online', () => this.touched());
    addEventListener('pagehide', () => this.local());
    this.offers('.tag-offers li', 'tags', (li) => li.dataset.tag, '、', this.dataset.tag);
    this.offers('.related-offers li', 'further', (li) => li.dataset.pick, '\n', this.dataset.pick);
    if (this.story !== '0') {
      this.timer = setInterval(() => this.beat(), BEAT);
      this.beat();
    }
    this.open().then(() => this.offerLocal());
  }

  disconnectedCallback() {
    clearInterval(this.timer);
  }

  // Puts the editor in the place of the text, unless there is none or the text is no document.
  async open() {
    const fields = this.form.elements;
    if (!this.dataset.editor) {
      return;
    }
    const { edit } = await import(this.dataset.editor);
    const words = new Map();
    for (const tool of document.getElementById('tool-words').content.querySelectorAll('[data-tool]')) {
      words.set(tool.dataset.tool, tool.textContent);
    }
    const plain = document.getElementById('body-field');
    this.files = this.chooser();
    let body = { type: 'doc' };
    if (fields.document.value) {
      body = JSON.parse(fields.document.value);
    } else if (fields.body.value.trim()) {
      // What was sent as plain text and refused stays plain text.
      return;
    }
    this.editor = edit(
      {
        label: plain.querySelector('label').textContent,
        words: (name) => words.get(name) ?? name,
        changed: () => this.touched(),
        choose: (many) => this.choose(many),
        upload: (files) => this.upload(files, files.length > 1),
      },
      body,
    );
    plain.querySelector('.field').hidden = true;
    plain.append(this.editor.element);
    this.count();
  }

  chooser() {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'image/jpeg,image/png,image/gif,image/webp,image/avif';
    input.multiple = true;
    input.hidden = true;
    input.setAttribute('aria-hidden', 'true');
    input.addEventListener('change', () => this.upload([...input.files], this.many));
    this.append(input);
    return input;
  }

  choose(many) {
    this.many = many;
    this.files.value = '';
    this.files.click();
  }

  async upload(files, many) {
    const body = new FormData();
    files.forEach((file) => body.append('file', file));
    const answer = await fetch('/newsroom/pictures', {
      method: 'POST',
      body,
      headers: { Accept: 'application/json' },
    }).catch(() => null);
    if (!answer?.headers.get('Content-Type')?.includes('json')) {
      this.say(this.dataset.lost);
      return;
    }
    const { pictures, faults } = await answer.json();
    if (faults?.length) {
      this.say(faults.join(' '));
    }
    if (pictures?.length) {
      this.editor.insert(
        pictures.map(({ src, width, height, caption, credit }) => ({ src, width, height, caption, credit, alt: '' })),
        many,
      );
    }
  }

  // The document goes with the form; the plain text is not sent beside it.
  write() {
    if (this.editor) {
      this.form.elements.document.value = JSON.stringify(this.editor.document());
      this.form.elements.editor.value = 'document';
    }
  }

  fields() {
    this.write();
    const fields = Object.fromEntries([...new FormData(this.form)].filter(([, value]) => typeof value === 'string'));
    if (this.editor) {
      delete fields.body;
    }
    return fields;
  }

  // At most a second after the first change, however fast somebody types.
  touched() {
    this.dirty = true;
    this.unsaved = true;
    this.wait ??= setTimeout(() => LATER(() => this.keep(), { timeout: 500 }), EVERY);
  }

  local() {
    if (this.unsaved && !this.gone) {
      try {
        localStorage.setItem(this.key, JSON.stringify({ at: Date.now(), fields: this.fields() }));
      } catch {
        // A full or forbidden store: the server still keeps it.
      }
    }
  }

  async keep() {
    this.wait = null;
    if (!this.dirty || this.gone) {
      return;
    }
    this.local();
    this.count();
    if (this.story === '0') {
      return;
    }
    this.dirty = false;
    const answer = await this.post(this.fields());
    if (answer?.mine) {
      this.say(this.dataset.saved.replace('{0}', new Date().toLocaleTimeString()));
    } else if (!answer && !this.gone) {
      this.dirty = true;
      this.say(this.dataset.lost);
      this.wait ??= setTimeout(() => this.keep(), 5 * EVERY);
    }
  }

  count() {
    const place = document.getElementById('length');
    if (this.editor && place) {
      const { inWords, count, minutes } = this.editor.length();
      const words = inWords ? this.dataset.words : this.dataset.characters;
      place.textContent = words.replace('{0}', count).replace('{1}', minutes);
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

  // What this computer kept and no page was saved with: of a browser that died, or a network that was away.
  offerLocal() {
    // A new story that became this one.
    if (this.story !== '0' && this.same(read('story-0')?.fields ?? { headline: null })) {
      localStorage.removeItem('story-0');
    }
    const local = read(this.key);
    if (!local) {
      return;
    }
    if (this.same(local.fields)) {
      localStorage.removeItem(this.key);
      return;
    }
    const note = document.createElement('p');
    note.className = 'notice';
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = this.dataset.restore;
    button.addEventListener('click', () => {
      this.restore(local.fields);
      note.remove();
    });
    note.append(`${this.dataset.local.replace('{0}', new Date(local.at).toLocaleString())} `, button);
    this.prepend(note);
  }

  same(fields) {
    const now = this.fields();
    const ignored = ['version', 'body', 'editor', 'note'];
    return Object.keys(fields).every((name) => ignored.includes(name) || fields[name] === (now[name] ?? ''));
  }

  restore(fields) {
    for (const [name, value] of Object.entries(fields)) {
      const field = this.form.elements[name];
      if (field && name !== 'version' && !(field instanceof RadioNodeList)) {
        field.value = value;
      }
    }
    if (this.editor && fields.document) {
      this.editor.load(JSON.parse(fields.document));
    }
    this.touched();
  }

  sending() {
    this.write();
    clearTimeout(this.wait);
    this.local();
    this.gone = true;
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
