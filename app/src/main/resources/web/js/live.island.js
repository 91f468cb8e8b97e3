// <live-entries data-story="12">: the entries of a live story; new ones come by the event stream. An entry that lies
// above what somebody reads does not push it down. A tab that was hidden reads the page again, since it missed some.
const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Taipei' });
const SIMPLIFIED = location.pathname.startsWith('/zh-hans');

class LiveEntries extends HTMLElement {
  connectedCallback() {
    this.stop = new AbortController();
    const on = { signal: this.stop.signal };
    document.addEventListener('live', ({ detail }) => `${detail.story}` === this.dataset.story && this.tell(detail), on);
    document.addEventListener('visibilitychange', () => document.hidden || this.again(), on);
    addEventListener('online', () => this.again(), on);
  }

  disconnectedCallback() {
    this.stop.abort();
  }

  tell({ id, ended, entry }) {
    this.over(ended);
    if (!id) return;
    const old = document.getElementById(`live-${id}`);
    if (!entry) {
      old?.remove();
      return;
    }
    const item = this.item(id, entry);
    const list = this.querySelector('ol');
    if (old) {
      old.replaceWith(item);
      return;
    }
    const before = list.getBoundingClientRect();
    list.prepend(item);
    if (before.top < 0) scrollBy(0, list.getBoundingClientRect().height - before.height);
  }

  item(id, entry) {
    const [headline, text] = SIMPLIFIED ? entry.simplified : [entry.headline, entry.text];
    const item = document.createElement('li');
    item.id = `live-${id}`;
    const at = document.createElement('p');
    at.className = 'live-time';
    const time = document.createElement('time');
    time.dateTime = entry.at;
    time.textContent = CLOCK.format(new Date(entry.at));
    at.append(time);
    const title = document.createElement('h3');
    title.textContent = headline;
    const lines = text.split('\n').filter((line) => line.trim());
    item.append(
      at,
      title,
      ...lines.map((line) => Object.assign(document.createElement('p'), { textContent: line })),
    );
    return item;
  }

  over(ended) {
    const place = document.getElementById('live');
    const said = place.querySelector('.live-over');
    if (!ended) {
      said?.remove();
    } else if (!said) {
      place.append(' ', Object.assign(document.createElement('span'), { className: 'live-over', textContent: this.dataset.over }));
    }
  }

  async again() {
    const answer = await fetch(location.href).catch(() => null);
    if (!answer?.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.querySelector('live-entries ol');
    if (fresh) this.querySelector('ol').replaceChildren(...fresh.children);
  }
}

customElements.define('live-entries', LiveEntries);
