// What comes from Word and the web, before the schema looks at it. The schema drops what it does not know; this mends
// what it would misread: lists that Word writes as paragraphs, empty lines, comments, text that is hidden.
const LIST = /mso-list:\s*l\d+\s+level(\d+)/i;
const NUMBER = /^[\s\u00a0]*(?:\d+|[a-z]|[ivx]+|[一二三四五六七八九十]+)[.)、．]/i;
const BULLET = /^[\s\u00a0]*[·•▪◦o§\-–]\s*[\s\u00a0]+/;

export function clean(html) {
  const page = new DOMParser().parseFromString(html.replace(/<!--[\s\S]*?-->|<!\[[^>]*\]>|<\/?o:p>/gi, ''), 'text/html');
  page.querySelectorAll('script, style, meta, link, title, xml, noscript, template, svg, button, form').forEach((one) => one.remove());
  page.querySelectorAll('[hidden], [aria-hidden="true"], [style*="display:none"], [style*="display: none"], [style*="mso-hide:all"]').forEach((one) => one.remove());
  lists(page);
  page.querySelectorAll('p, div').forEach((one) => {
    if (!one.textContent.replace(/[\s\u00a0\u200b]/g, '') && !one.querySelector('img, iframe, table')) {
      one.remove();
    }
  });
  for (const one of page.querySelectorAll('span, font')) {
    const bold = /font-weight:\s*(bold|[6-9]00)/i.test(one.getAttribute('style') ?? '');
    const kept = page.createElement(bold ? 'strong' : 'span');
    kept.append(...one.childNodes);
    one.replaceWith(kept);
  }
  return page.body.innerHTML;
}

// Word's lists: paragraphs with a mark at their beginning.
function lists(page) {
  let list = null;
  for (const paragraph of [...page.querySelectorAll('p')]) {
    const marked = LIST.test(paragraph.getAttribute('style') ?? '') || /MsoListParagraph/.test(paragraph.className);
    if (!marked) {
      list = null;
      continue;
    }
    const numbered = NUMBER.test(paragraph.textContent);
    paragraph.querySelectorAll('[style*="mso-list:Ignore"], [style*="mso-list: Ignore"]').forEach((one) => one.remove());
    const first = page.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT).nextNode();
    if (first) {
      first.data = first.data.replace(numbered ? NUMBER : BULLET, '').trimStart();
    }
    const kind = numbered ? 'ol' : 'ul';
    if (!list || list.localName !== kind || list.nextElementSibling !== paragraph) {
      list = page.createElement(kind);
      paragraph.before(list);
    }
    const item = page.createElement('li');
    const words = page.createElement('p');
    words.append(...paragraph.childNodes);
    item.append(words);
    list.append(item);
    paragraph.remove();
  }
}
