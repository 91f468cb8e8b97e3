// <muted-members data-mute data-muted data-show>: folds away the comments of members whom this reader muted, and lets him
// mute from a comment. The page is the same for everyone; who reads it, and whom not, says <own-account>.
class MutedMembers extends HTMLElement {
  async connectedCallback() {
    await customElements.whenDefined('own-account');
    const me = await document.querySelector('own-account')?.me;
    const list = this.closest('.discussion')?.querySelector('comment-list');
    if (!me || !list || !this.isConnected) return;
    this.me = String(me.id);
    this.muted = new Set(me.muted.map(String));
    this.list = list;
    this.fresh = new MutationObserver(() => this.#fold());
    this.fresh.observe(list, { childList: true });
    this.#fold();
  }

  disconnectedCallback() {
    this.fresh?.disconnect();
  }

  #fold() {
    for (const comment of this.list.querySelectorAll('.comment[data-member]')) {
      if (comment.dataset.member === this.me) comment.querySelector('form.quiet')?.remove();
      else if (this.muted.has(comment.dataset.member)) this.#away(comment);
      else if (!comment.querySelector(':scope > .who .mute')) this.#offer(comment);
    }
  }

  #away(comment) {
    if (comment.querySelector(':scope > .folded')) return;
    const line = document.createElement('p');
    line.className = 'folded';
    line.append(this.dataset.muted, ' ', this.#button('show', this.dataset.show, () => {
      comment.classList.remove('muted');
      line.remove();
      comment.dataset.shown = '';
    }));
    if ('shown' in comment.dataset) return;
    comment.classList.add('muted');
    comment.prepend(line);
  }

  #offer(comment) {
    comment.querySelector(':scope > .who')?.append(' ', this.#button('mute', this.dataset.mute, () => this.#mute(comment)));
  }

  #button(name, words, act) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = name;
    button.textContent = words;
    button.addEventListener('click', (event) => {
      event.stopPropagation();
      act();
    });
    return button;
  }

  async #mute(comment) {
    const answer = await fetch(`/api/me/muted/${comment.dataset.member}`, { method: 'PUT' }).catch(() => null);
    if (answer?.status === 401) location.assign(`/account/sign-in?next=${encodeURIComponent(location.pathname)}`);
    if (!answer?.ok) return;
    this.muted.add(comment.dataset.member);
    this.#fold();
    comment.querySelector('.folded button')?.focus();
  }
}

customElements.define('muted-members', MutedMembers);
