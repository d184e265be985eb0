/**
 * Checks a file against the MUST sentences of the Web Annotation Data Model (W3C Recommendation of
 * 23 February 2017, sections 3, 4, 5): written from the model, not from our writer.
 */
type Json = Readonly<Record<string, unknown>>;

const motivations: ReadonlySet<unknown> = new Set(
  'assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating questioning replying tagging'.split(
    ' ',
  ),
);
const classes: ReadonlySet<unknown> = new Set(['Dataset', 'Image', 'Video', 'Sound', 'Text']);
const keys = new Set(
  '@context id type total first items next partOf startIndex label creator created modified motivation purpose body target source selector exact prefix suffix start end value format language name'.split(
    ' ',
  ),
);

/** Gives the sentences that are broken; none for a valid file. */
export function checkWebAnnotations(file: unknown): string[] {
  const faults: string[] = [];
  const must = (holds: boolean, sentence: string): void => {
    if (!holds) faults.push(sentence);
  };
  const collection = asObject(file);
  checkNames(file, must);
  const context = [collection['@context']].flat();
  must(context.includes('http://www.w3.org/ns/anno.jsonld'), '3.1 the context of the model');
  must(isIri(collection['id']), '5.1 a collection has one IRI');
  must(collection['type'] === 'AnnotationCollection', '5.1 the class of a collection');
  const page = asObject(collection['first']);
  must(isIri(page['id']), '5.2 a page has one IRI');
  must(page['type'] === 'AnnotationPage', '5.2 the class of a page');
  must(page['startIndex'] === 0, '5.2 the first page begins at 0');
  const items = Array.isArray(page['items']) ? page['items'] : [];
  must(collection['total'] === items.length, '5.1 total counts all annotations');
  const ids = items.map((item) => asObject(item)['id']);
  must(new Set(ids).size === ids.length, '3.1 each annotation has its own IRI');
  for (const item of items) checkAnnotation(asObject(item), must);
  return faults;
}

type Must = (holds: boolean, sentence: string) => void;

function checkAnnotation(annotation: Json, must: Must): void {
  must(isIri(annotation['id']), '3.1 an annotation has exactly one IRI');
  must([annotation['type']].flat().includes('Annotation'), '3.1 its class');
  must(motivations.has(annotation['motivation']), '3.3.5 its motivation is one of the model');
  for (const time of ['created', 'modified']) {
    must(isTime(annotation[time]), `3.3.1 ${time} is an xsd:dateTime in UTC`);
  }
  if ('creator' in annotation) must(isAgent(annotation['creator']), '3.3.2 a creator is an agent');
  const targets = [annotation['target']].flat();
  must(targets.length >= 1 && !targets.includes(undefined), '3.1 one target or more');
  for (const target of targets) checkResource(target, must);
  for (const body of [annotation['body'] ?? []].flat()) checkResource(body, must);
}

function checkResource(resource: unknown, must: Must): void {
  if (typeof resource === 'string') {
    must(isIri(resource), '3.2.1 a resource is named by an IRI');
    return;
  }
  const { type, id, source, selector, value, purpose } = asObject(resource);
  if (purpose !== undefined) must(motivations.has(purpose), '3.3.5 a purpose is a motivation');
  if (type === 'TextualBody') {
    must(typeof value === 'string', '3.2.4 a textual body has exactly one value');
    return;
  }
  if (type !== 'SpecificResource') {
    must(isIri(id), '3.2.1 an external resource has one IRI');
    if (type !== undefined) must(classes.has(type), '3.2.2 its class is one of the model');
    return;
  }
  const { id: named } = typeof source === 'string' ? { id: source } : asObject(source);
  must(isIri(named), '4 a specific resource has exactly one source');
  for (const each of [selector ?? []].flat()) checkSelector(asObject(each), must);
}

function checkSelector({ type, exact, prefix, suffix, start, end }: Json, must: Must): void {
  if (type === 'TextQuoteSelector') {
    must(typeof exact === 'string', '4.2.4 exactly one exact');
    for (const part of [prefix, suffix]) {
      must(part === undefined || typeof part === 'string', '4.2.4 at most one prefix and suffix');
    }
    return;
  }
  must(type === 'TextPositionSelector', '4.2 a selector of the model');
  const isNumber = (offset: unknown) => Number.isSafeInteger(offset) && Number(offset) >= 0;
  must(isNumber(start) && isNumber(end), '4.2.5 offsets are integers from 0');
  must(Number(start) < Number(end), '4.2.5 the end is behind the start');
}

/** What the context does not name would be dropped by a reader: our own names have our prefix. */
function checkNames(value: unknown, must: Must): void {
  if (Array.isArray(value)) {
    for (const each of value) checkNames(each, must);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    must(keys.has(name) || name.startsWith('zhengci'), `JSON-LD: ${name} is in no context`);
    checkNames(inner, must);
  }
}

function asObject(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {};
}

function isIri(value: unknown): boolean {
  return typeof value === 'string' && /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/iu.test(value);
}

function isTime(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(value);
}

function isAgent(value: unknown): boolean {
  const { type, name } = asObject(value);
  return type === 'Person' && typeof name === 'string';
}
