import { Parser } from 'saxen';
import { readEncoding } from './read-encoding.ts';
import { Refusal } from './refusal.ts';

/** An element of a part of a package; `name` has its usual prefix: `w:p`. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
};

/** Anything in a part: an element, or words. */
export type XmlNode = XmlElement | string;

type Draft = XmlElement & { readonly children: XmlNode[] };

/** Word and WPS write either family of names; here they are one. */
const prefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
};
/** Word itself stops far below; deeper nesting is meant to exhaust a reader. */
const maxDepth = 256;
/** Each costs about 150 bytes; a plan of a million characters has 200,000. */
const maxElements = 2_000_000;

/**
 * Reads a part of a package as a tree. A part that declares a document type is refused: nothing
 * that writes Word files does, and entities are how a small part becomes an endless one.
 *
 * parseXml(bytes of '<w:p xmlns:w="…"><w:t>一、</w:t></w:p>').children[0].name -> 'w:t'
 */
export function parseXml(bytes: Uint8Array): XmlElement {
  const xml = readEncoding(bytes)?.text ?? new TextDecoder().decode(bytes);
  const root: Draft = { name: '', attributes: {}, children: [] };
  const open = [root];
  let elements = 0;
  const parser = new Parser().ns(prefixes);
  parser.on('openTag', (name, attributes) => {
    elements += 1;
    if (open.length > maxDepth || elements > maxElements) throw new Refusal('unsafeFile');
    const element: Draft = { name, attributes: { ...attributes() }, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closeTag', () => open.pop());
  parser.on('text', (value) => open.at(-1)?.children.push(decodeEntities(value)));
  parser.on('cdata', (value) => open.at(-1)?.children.push(value));
  parser.on('attention', () => {
    throw new Refusal('unsafeFile');
  });
  parser.on('error', (error) => {
    throw error instanceof Refusal ? error : new Refusal('damagedFile');
  });
  parser.parse(xml);
  const first = elementsOf(root)[0];
  if (first === undefined || open.length !== 1) throw new Refusal('damagedFile');
  return first;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** Rare Han are written by number, and some of them are beyond U+FFFF. */
function decodeEntities(text: string): string {
  return text.includes('&') ? text.replaceAll(/&[#\w]{1,9};/gu, decodeEntity) : text;
}

function decodeEntity(entity: string): string {
  const name = entity.slice(1, -1);
  if (!name.startsWith('#')) return entities[name] ?? entity;
  const isHex = /^#x/iu.test(name);
  const code = isHex ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}

/** The elements among the children, of one name or of any. */
export function elementsOf(element: XmlElement, name?: string): readonly XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement =>
      typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The first child that a path of names leads to: `w:pPr/w:numPr`. */
export function findElement(element: XmlElement, path: string): XmlElement | undefined {
  let found: XmlElement | undefined = element;
  for (const name of path.split('/')) found = found && elementsOf(found, name)[0];
  return found;
}

/** The value of `w:val` of the child that a path leads to. */
export function valueAt(element: XmlElement | undefined, path: string): string | undefined {
  return element && findElement(element, path)?.attributes['w:val'];
}

/** `<w:ins/>` alone means yes; `<w:b w:val="0"/>` means no. */
export function isOn(element: XmlElement | undefined, path: string): boolean {
  const found = element && findElement(element, path);
  if (found === undefined) return false;
  return !['0', 'false', 'off', 'none'].includes(found.attributes['w:val'] ?? '1');
}
