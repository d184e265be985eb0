/** XML 1.0 has no word for these, not even by number. */
const unspeakable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/**
 * Writes a text or the value of an attribute into XML. What XML cannot say (control characters,
 * half a surrogate pair) becomes U+FFFD, one for one, so that offsets stay; a carriage return, which
 * a reader would take for a line feed, is written by its number.
 *
 * xmlText('<落实> & "人地钱"') -> '&lt;落实&gt; &amp; &quot;人地钱&quot;'
 */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(unspeakable, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');
}

/**
 * Writes the value of an attribute: line breaks and tabs by number, which a reader would take for
 * spaces otherwise.
 *
 * xmlAttribute('一\n二') -> '一&#10;二'
 */
export function xmlAttribute(text: string): string {
  return xmlText(text).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}
