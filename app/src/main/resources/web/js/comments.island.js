// <comment-list data-story …>: a discussion without reloading. The page works without it. It posts, answers and votes,
// says how many comments came meanwhile, marks those that came since the last visit, and keeps drafts in the browser.
const SAVED = 'broadsheet-draft:';
const SEEN = 'broadsheet-seen:';
const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

class CommentList extends HTMLElement {
  #came = 0;
  #own = new Set();
  #stop = new AbortController();

  connectedCallback() {
    const { story } = this.dataset;
    this.base = `/story/${story}/comments`;
    this.seen = Number(this.#kept(SEEN + story)) || 0;
    const on = { signal: this.#stop.signal };
    this.form = this.querySelector('.write');
    this.home = this.form?.nextSibling;
    if (this.form) this.#prepare(on);
    this.addEventListener('click', (event) => this.#click(event), on);
    document.addEventListener('comment', ({ detail }) => detail.story === Number(story) && this.#news(detail), on);
    addEventListener('pagehide', () => this.#read(), on);
    this.#mark();
    this.#mine();
    if (!document.querySelector('live-events')) document.body.append(document.createElement('live-events'));
  }

  disconnectedCallback() {
    this.#stop.abort();
  }

  // Storage may be forbidden: then nothing is kept, and all else works.
  #kept(key, value) {
    try {
      if (value === undefined) return localStorage.getItem(key);
      if (value) localStorage.setItem(key, value);
      else localStorage.removeItem(key);
    } catch {
      return null;
    }
    return value;
  }

  // Of a change no draft is kept: it begins with what stands there.
  get #draft() {
    return `${SAVED}${this.dataset.story}:${this.form.elements.parent.value}`;
  }

  #prepare(on) {
    this.text = this.form.elements.text;
    this.label = this.form.querySelector('label');
    this.words = this.label.textContent;
    this.text.value ||= this.#kept(this.#draft) ?? '';
    this.text.addEventListener('input', () => {
      this.#found(null);
      if (!this.changing) this.#kept(this.#draft, this.text.value);
      const left = this.dataset.longest - [...characters.segment(this.text.value.trim())].length;
      this.#say(left < 0 ? this.dataset.over.replace('{0}', -left) : left < 100 ? this.dataset.left.replace('{0}', left) : '');
    }, on);
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#post();
    }, on);
  }

  #say(words, link) {
    const status = this.form.querySelector('[role=status]');
    status.textContent = words;
    if (!link) return;
    const a = document.createElement('a');
    a.href = link;
    a.textContent = this.dataset.signInLink;
    status.append(' ', a);
  }

  #send(method, path, body) {
    const headers = { 'Content-Type': 'application/json', 'Accept-Language': document.documentElement.lang };
    return fetch(path, { method, headers, body: JSON.stringify(body) });
  }

  get #signIn() {
    return `/account/sign-in?next=${encodeURIComponent(`${location.pathname}#discussion`)}`;
  }

  async #post() {
    const button = this.form.querySelector('button');
    const parent = this.form.elements.parent.value;
    const wording = { text: this.text.value, confirm: this.confirm };
    button.disabled = true;
    try {
      const answer = this.changing
        ? await this.#send('PUT', `/api/comments/${this.changing}`, wording)
        : await this.#send('POST', `/api${this.base}`.replace('/story/', '/stories/'),
          { ...wording, parent: parent ? Number(parent) : null });
      const told = await answer.json();
      if (answer.status === 401) this.#say(this.dataset.signIn, this.#signIn);
      else if (!answer.ok) this.#refused(told);
      else await this.#posted(told);
    } catch {
      this.#say(this.dataset.failed);
    }
    button.disabled = false;
  }

  #refused(told) {
    this.#say(told.detail);
    this.#found(told.findings ? told : null);
  }

  // What screening means, under the text; the next press sends the confirmation along.
  #found(told) {
    this.form.querySelector('.findings')?.remove();
    this.confirm = told?.confirm ?? null;
    if (!told) return;
    const list = document.createElement('ul');
    list.className = 'findings';
    for (const { detail, clause, words } of told.findings) {
      const line = document.createElement('li');
      line.textContent = `${detail} ${clause} `;
      if (words && words.length < this.text.value.trim().length) {
        const mark = document.createElement('mark');
        mark.textContent = words;
        line.append(mark);
      }
      list.append(line);
    }
    this.form.querySelector('.send').before(list);
  }

  async #posted({ id, state, ruling }) {
    const { changing } = this;
    if (!changing) {
      this.#own.add(id);
      // The event may have been quicker than the answer.
      if (this.told === id) this.#news({ added: 0, newest: id });
      this.#kept(this.#draft, '');
    }
    this.#found(null);
    this.#answer(null);
    await this.#load(`${this.base}/${id}`, changing);
    const done = changing ? this.dataset.edited : this.dataset.sent;
    this.#say(state === 'held' ? this.dataset.waits.replace('{0}', ruling.clause) : done);
    this.querySelector(`#c${id}`)?.scrollIntoView({ block: 'nearest' });
  }

  async #page(address) {
    return new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html');
  }

  // The list of another page of this discussion in the place of this one. A page that was ready before a comment was
  // changed shows the old words for a moment.
  async #load(address, changed) {
    const words = (root) => root.querySelector(`#c${changed} .words`)?.textContent;
    const before = words(this);
    let page = await this.#page(address);
    for (let tries = 0; changed && words(page) === before && tries < 10; tries += 1) {
      await new Promise((done) => { setTimeout(done, 200); });
      page = await this.#page(address);
    }
    if (this.form) this.insertBefore(this.form, this.home);
    for (const part of ['.strands', '.pages', '.empty']) {
      const fresh = page.querySelector(`comment-list ${part}`);
      const old = this.querySelector(part);
      if (fresh && old) old.replaceWith(fresh);
      else if (fresh) this.append(fresh);
      else old?.remove();
    }
    const count = page.querySelector('.discussion .count');
    if (count) document.querySelector('.discussion .count').textContent = count.textContent;
    this.querySelectorAll('.yours').forEach((own) => own.remove());
    this.#mark();
    this.#mine();
  }

  #news({ added, newest }) {
    this.told = newest;
    this.#came += added;
    if (this.#own.delete(newest)) this.#came -= 1;
    let button = this.querySelector('.arrived');
    if (this.#came < 1) {
      button?.remove();
      return;
    }
    if (!button) {
      button = document.createElement('button');
      button.type = 'button';
      button.className = 'arrived';
      button.setAttribute('aria-live', 'polite');
      this.prepend(button);
    }
    button.textContent = this.dataset.new.replace('{0}', this.#came);
  }

  #ids() {
    return [...this.querySelectorAll('.comment')].map((one) => Number(one.dataset.id));
  }

  #mark() {
    this.newest = Math.max(this.newest ?? 0, ...this.#ids());
    if (!this.seen) return;
    this.querySelectorAll('.comment').forEach((one) => one.classList.toggle('unread', Number(one.dataset.id) > this.seen));
  }

  #read() {
    if (this.newest) this.#kept(SEEN + this.dataset.story, String(this.newest));
  }

  // What the page for everyone cannot say: how this reader voted, and which comments are his.
  async #mine() {
    const answer = await fetch(`/api/stories/${this.dataset.story}/comments/mine`).catch(() => null);
    if (!answer?.ok) return;
    const { votes, member, editSeconds } = await answer.json();
    for (const [id, value] of Object.entries(votes)) this.#press(id, value);
    if (member) this.querySelectorAll(`.comment[data-member="${member}"] > .acts`).forEach((acts) => this.#yours(acts, editSeconds));
  }

  // Nobody votes on his own, reports it or has yet to read it; he takes it back or, for a while, changes it.
  #yours(acts, seconds) {
    if (acts.querySelector('.withdraw')) return;
    acts.parentElement.classList.remove('unread');
    acts.querySelectorAll('button').forEach((button) => { button.disabled = true; });
    acts.querySelector('.report')?.remove();
    const age = Date.now() - Date.parse(acts.parentElement.querySelector('time').dateTime);
    if (age < seconds * 1000) acts.append(this.#button('change', this.dataset.edit));
    acts.append(this.#button('withdraw', this.dataset.delete));
  }

  #button(name, words) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = name;
    button.textContent = words;
    return button;
  }

  #press(id, value) {
    this.querySelectorAll(`#c${id} .acts button`).forEach((one) =>
      one.setAttribute('aria-pressed', Number(one.value) === value));
  }

  #click(event) {
    const target = event.target.closest('.arrived, .acts button, .answer, .cancel');
    if (!target) return;
    const comment = target.closest('.comment');
    if (target.matches('.arrived')) {
      target.remove();
      this.#came = 0;
      this.seen = this.newest;
      this.#load(this.base);
    } else if (target.matches('.answer')) {
      if (!this.form) return;
      this.#answer(comment);
      this.text.focus();
    } else if (target.matches('.cancel')) {
      this.#answer(null);
      comment.querySelector('.acts button:enabled, .answer')?.focus();
    } else if (target.matches('.change')) {
      this.#change(comment);
    } else if (target.matches('.withdraw')) {
      this.#withdraw(comment, target);
    } else {
      this.#vote(comment, target);
    }
    event.preventDefault();
  }

  // The form goes under the comment that it answers, and back.
  #answer(comment) {
    this.changing = null;
    this.form.querySelectorAll('.quote, .cancel').forEach((button) => button.remove());
    this.form.elements.parent.value = comment?.dataset.id ?? '';
    if (comment) {
      comment.append(this.form);
      this.label.textContent = this.dataset.reply.replace('{0}', comment.querySelector('.name').textContent);
      const quote = this.#button('quote', this.dataset.quote);
      quote.addEventListener('click', () => this.#quote(comment));
      this.form.querySelector('.send').append(quote, this.#button('cancel', this.dataset.cancel));
    } else {
      this.insertBefore(this.form, this.home);
      this.label.textContent = this.words;
    }
    this.text.value = this.#kept(this.#draft) ?? '';
  }

  #quote(comment) {
    const said = comment.querySelector('.words').innerText.trim().split('\n').filter(Boolean);
    this.text.value = `${said.map((line) => `> ${line}`).join('\n')}\n${this.text.value}`;
    this.text.dispatchEvent(new Event('input'));
    this.text.focus();
  }

  // The form goes under what is changed, with its words as they were written.
  async #change(comment) {
    const answer = await fetch(`/api/comments/${comment.dataset.id}`).catch(() => null);
    if (!answer?.ok || !this.form) return;
    const { id, text } = await answer.json();
    this.#answer(comment);
    this.changing = id;
    this.form.elements.parent.value = '';
    this.form.querySelector('.quote').remove();
    this.label.textContent = this.dataset.edit;
    this.text.value = text;
    this.text.focus();
  }

  // The second press takes it back.
  async #withdraw(comment, button) {
    if (button.textContent !== this.dataset.sure) {
      button.textContent = this.dataset.sure;
      return;
    }
    const { id } = comment.dataset;
    const answer = await fetch(`/api/comments/${id}`, { method: 'DELETE' }).catch(() => null);
    if (!answer?.ok) return;
    if (this.form) this.#answer(null);
    await this.#load(`${this.base}/${id}`, id);
    if (this.form) this.#say(this.dataset.deleted);
  }

  async #vote(comment, button) {
    const { id } = comment.dataset;
    const value = button.getAttribute('aria-pressed') === 'true' ? 0 : Number(button.value);
    const answer = await this.#send('PUT', `/api/comments/${id}/vote`, { value }).catch(() => null);
    if (answer?.status === 401) {
      location.assign(this.#signIn);
      return;
    }
    if (!answer?.ok) return;
    const { votes } = await answer.json();
    const counts = comment.querySelectorAll('.acts button span');
    counts[0].textContent = votes.up;
    counts[1].textContent = votes.down;
    this.#press(id, value);
  }
}

customElements.define('comment-list', CommentList);
