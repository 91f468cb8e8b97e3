// <share-story data-share data-copy data-copied data-failed data-print>: hands the address of the story on. What came of
// it is said, also to those who do not see it.
class ShareStory extends HTMLElement {
  connectedCallback() {
    const say = document.createElement('span');
    say.setAttribute('role', 'status');
    const buttons = [this.#button('copy', () => this.#copy(say)), this.#button('print', () => print())];
    if (navigator.share) buttons.unshift(this.#button('share', () => this.#share()));
    this.replaceChildren(...buttons, say);
  }

  #button(word, then) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = this.dataset[word];
    button.addEventListener('click', then);
    return button;
  }

  get #address() {
    return document.querySelector('link[rel=canonical]')?.href ?? location.href;
  }

  async #share() {
    const title = document.querySelector('h1').textContent;
    // Who closes the sheet has changed their mind: nothing to say.
    await navigator.share({ title, url: this.#address }).catch(() => {});
  }

  async #copy(say) {
    // The same words a second time would not be spoken.
    say.textContent = '';
    const done = await navigator.clipboard?.writeText(this.#address).then(() => true, () => false);
    say.textContent = done ? this.dataset.copied : this.dataset.failed;
  }
}

customElements.define('share-story', ShareStory);
