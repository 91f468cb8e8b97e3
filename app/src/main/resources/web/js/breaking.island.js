// <breaking-bar data-paper="slug" data-more="另有 {0} 則" data-ended="快訊已結束">: keeps the 快訊 line at the newest.
// Its first child is the line: a <time>, an <a data-id>, and an <a class="more">; hidden when nothing runs. A line that
// was hidden when the page came would push the page down: it gets the attribute "floating" and lies over the page.
const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Taipei' });
const TOGETHER = 50;
// On a page in Simplified characters, headlines that come later and links are too.
const SIMPLIFIED = location.pathname.startsWith('/zh-hans');

class BreakingBar extends HTMLElement {
  #running = new Map();
  #line;
  #part = {};
  #drawing;
  #expiry;
  #stop;

  connectedCallback() {
    this.#line = this.firstElementChild;
    for (const name of ['time', '[data-id]', '.more']) this.#part[name] = this.#line.querySelector(name);
    this.setAttribute('aria-live', 'polite');
    this.#stop = new AbortController();
    const on = (kind, then) =>
      document.addEventListener(kind, ({ detail }) => (then(detail), this.#soon()), { signal: this.#stop.signal });
    on('breaking', (entry) => entry.papers.includes(this.dataset.paper) && this.#running.set(entry.id, entry));
    on('breaking-ended', ({ id }) => this.#running.delete(id));
    on('breaking-current', ({ ids }) => this.#keep((entry) => ids.includes(entry.id)));
    addEventListener('resize', () => this.#fit(''), { signal: this.#stop.signal });
    if (!document.querySelector('live-events')) document.body.append(document.createElement('live-events'));
  }

  disconnectedCallback() {
    this.#stop.abort();
    clearTimeout(this.#drawing);
    clearTimeout(this.#expiry);
  }

  #keep(wanted) {
    for (const entry of [...this.#running.values()]) if (!wanted(entry)) this.#running.delete(entry.id);
  }

  // Several events come at once when a stream opens: drawn once.
  #soon() {
    clearTimeout(this.#drawing);
    this.#drawing = setTimeout(() => this.#draw(), TOGETHER);
  }

  #draw() {
    this.#keep((entry) => Date.parse(entry.expires) > Date.now());
    const entries = [...this.#running.values()].sort((a, b) => b.id - a.id);
    clearTimeout(this.#expiry);
    if (entries.length) {
      const next = Math.min(...entries.map((entry) => Date.parse(entry.expires)));
      this.#expiry = setTimeout(() => this.#draw(), next - Date.now() + TOGETHER);
      this.#say(entries[0], entries.length - 1);
    } else if (this.hasAttribute('floating')) {
      this.#line.hidden = true;
    } else if (!this.#line.hidden) {
      // The line stays, so that nothing jumps.
      this.#say({ id: '', headline: this.dataset.ended }, 0);
    }
  }

  // A longer headline is cut rather than push the page down; turning the phone sets it free.
  #fit(height) {
    this.#line.style.height = height && `${height}px`;
    this.toggleAttribute('fitted', !!height);
  }

  #say({ id, headline, simplified, storyId, at }, others) {
    const { time, '[data-id]': link, '.more': more } = this.#part;
    const height = this.#line.offsetHeight;
    if (link.dataset.id !== `${id}`) {
      link.dataset.id = id;
      link.textContent = SIMPLIFIED ? (simplified ?? headline) : headline;
      link.href = (SIMPLIFIED ? '/zh-hans' : '') + (storyId ? `/story/${storyId}` : '/breaking');
      time.textContent = at ? CLOCK.format(new Date(at)) : '';
      time.dateTime = at ?? '';
    }
    more.hidden = !others;
    if (others) more.textContent = this.dataset.more.replace('{0}', others);
    if (this.#line.hidden) {
      this.toggleAttribute('floating', true);
      this.#line.hidden = false;
    } else if (!this.hasAttribute('floating') && this.#line.offsetHeight !== height) {
      this.#fit(height);
    }
  }
}

customElements.define('breaking-bar', BreakingBar);
