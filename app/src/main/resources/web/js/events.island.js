// <live-events>: hears /api/events and tells this page, as DOM events of the same names on document.
// One tab of a browser holds the stream and passes on what it hears; tabs that nobody sees let go of it.
const NAME = 'broadsheet-events';
const KINDS = ['breaking', 'breaking-ended', 'breaking-current', 'comment', 'live'];
const RETRY = 30000;

class LiveEvents extends HTMLElement {
  #channel;
  #source;
  #timer;
  #letGo;

  connectedCallback() {
    this.hidden = true;
    this.stop = new AbortController();
    const on = { signal: this.stop.signal };
    document.addEventListener('visibilitychange', () => this.#turn(), on);
    addEventListener('pagehide', () => this.#leave(), on);
    addEventListener('pageshow', () => this.#turn(), on);
    this.#turn();
  }

  disconnectedCallback() {
    this.stop.abort();
    this.#leave();
  }

  #turn() {
    if (document.visibilityState === 'hidden') {
      this.#release();
      return;
    }
    if (!this.#channel && 'locks' in navigator) {
      this.#channel = new BroadcastChannel(NAME);
      this.#channel.onmessage = ({ data }) => (data === 'state?' ? this.#answer() : this.#tell(data));
    }
    this.#stand();
  }

  // Waits in line for the stream. Meanwhile whoever holds it says how things stand.
  #stand() {
    if (this.#letGo) return;
    const line = new AbortController();
    this.#letGo = () => line.abort();
    if (!this.#channel) {
      this.#open();
      return;
    }
    this.#channel.postMessage('state?');
    navigator.locks
      .request(NAME, { signal: line.signal }, () => {
        if (line.signal.aborted) return undefined;
        this.#open();
        return new Promise((resolve) => (this.#letGo = resolve));
      })
      .catch(() => {});
  }

  #open() {
    this.state = new Map();
    this.#source = new EventSource('/api/events');
    for (const kind of KINDS) {
      this.#source.addEventListener(kind, (event) => this.#hear([kind, JSON.parse(event.data)]));
    }
    // The browser tries again by itself, unless it was refused.
    this.#source.onerror = () => {
      if (this.#source.readyState === EventSource.CLOSED) {
        this.#timer = setTimeout(() => this.#open(), RETRY * (1 + Math.random()));
      }
    };
  }

  #hear(message) {
    const [kind, data] = message;
    if (kind === 'breaking') this.state.set(data.id, message);
    else if (kind === 'breaking-ended') this.state.delete(data.id);
    else if (kind === 'breaking-current') for (const id of this.state.keys()) if (!data.ids.includes(id)) this.state.delete(id);
    this.#channel?.postMessage(message);
    this.#tell(message);
  }

  #answer() {
    if (!this.#source) return;
    const all = [...this.state.values(), ['breaking-current', { ids: [...this.state.keys()] }]];
    all.forEach((message) => this.#channel.postMessage(message));
  }

  #tell([kind, detail]) {
    document.dispatchEvent(new CustomEvent(kind, { detail }));
  }

  #release() {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = undefined;
    this.#letGo?.();
    this.#letGo = undefined;
  }

  #leave() {
    this.#release();
    this.#channel?.close();
    this.#channel = undefined;
  }
}

customElements.define('live-events', LiveEvents);
