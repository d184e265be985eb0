/**
 * A project for programs of qualitative research (NVivo, MAXQDA, ATLAS.ti, QualCoder) after the
 * REFI-QDA standard 1.0: sources as plain text, codes, codings, memos, links.
 *
 * Positions count code points of the text as it is written here. Line breaks are `\n` alone: where
 * a source has `\r\n`, its text is written with `\n` and the positions are those of that text.
 */
import type { Span } from '#lib/text/span.ts';
import type {
  AnnotationProject,
  ExportedAnnotation,
  ExportedCode,
  ExportedText,
} from './annotation-project.ts';
import { codePointsOf } from './code-points.ts';
import { xmlHead, zipParts } from './office-package.ts';
import { xmlAttribute, xmlText } from './xml-text.ts';

/** What a project needs from outside: ids for what has none, the name of the program, the moment. */
export type QdpxOptions = {
  readonly title: string;
  /** A UUID that is always the same for the same name. */
  readonly guidOf: (name: string) => string;
  readonly colourOf: (colour: number) => string;
  readonly createdAt: string;
};

/**
 * Writes a project (.qdpx): a zip with `project.qde` and the texts.
 *
 * projectQdpx(project, { title: '札记', guidOf, colourOf, createdAt }) -> the bytes of a zip
 */
export function projectQdpx(
  project: AnnotationProject,
  options: QdpxOptions,
): Uint8Array<ArrayBuffer> {
  const texts = homesOf(project).map((text) => [
    `sources/${options.guidOf(`source ${text.versionId}`)}.txt`,
    plainLines(text.text),
  ]);
  return zipParts({
    'project.qde': new ProjectXml(project, options).write(),
    ...(Object.fromEntries(texts) as Record<string, string>),
  });
}

/** Texts that something was marked in. */
function homesOf({ annotations, texts }: AnnotationProject): ExportedText[] {
  const homes = new Set(
    annotations.flatMap(({ places }) => places.map(({ home }) => home.homeVersionId)),
  );
  return texts.filter(({ versionId }) => homes.has(versionId));
}

function plainLines(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

class ProjectXml {
  readonly #project: AnnotationProject;
  readonly #options: QdpxOptions;
  /** Notes are written apart from what they belong to. */
  readonly #notes: string[] = [];

  constructor(project: AnnotationProject, options: QdpxOptions) {
    this.#project = project;
    this.#options = options;
  }

  /** In the order that the schema of the standard fixes. */
  write(): string {
    const { title, createdAt } = this.#options;
    const { codes } = this.#project;
    const sources = homesOf(this.#project).map((text) => this.#source(text));
    const codeBook = codes
      .filter(({ parentId }) => !codes.some(({ codeId }) => codeId === parentId))
      .map((code) => this.#code(code));
    const links = this.#links();
    this.#looseNotes();
    return [
      `${xmlHead}<Project xmlns="urn:QDA-XML:project:1.0" name="${xmlAttribute(title)}"`,
      ` origin="Zhengci" creationDateTime="${createdAt}">`,
      `<Users>${this.#users()}</Users>`,
      codeBook.length === 0 ? '' : `<CodeBook><Codes>${codeBook.join('')}</Codes></CodeBook>`,
      sources.length === 0 ? '' : `<Sources>${sources.join('')}</Sources>`,
      this.#notes.length === 0 ? '' : `<Notes>${this.#notes.join('')}</Notes>`,
      links === '' ? '' : `<Links>${links}</Links>`,
      '</Project>',
    ].join('');
  }

  #users(): string {
    const authors = new Set(['', ...this.#project.annotations.map(({ author }) => author)]);
    return [...authors]
      .map((name) => `<User guid="${this.#user(name)}" name="${xmlAttribute(name || 'Zhengci')}"/>`)
      .join('');
  }

  #user(author: string): string {
    return this.#options.guidOf(`user ${author}`);
  }

  #code(code: ExportedCode): string {
    const { codeId, name, colour, memo } = code;
    const below = this.#project.codes.filter(({ parentId }) => parentId === codeId);
    const description = memo === '' ? '' : `<Description>${xmlText(memo)}</Description>`;
    const color = this.#options.colourOf(colour);
    return [
      `<Code guid="${codeId}" name="${xmlAttribute(name)}" isCodable="true" color="${color}">`,
      `${description}${below.map((each) => this.#code(each)).join('')}</Code>`,
    ].join('');
  }

  #source({ versionId, title, text }: ExportedText): string {
    const guid = this.#options.guidOf(`source ${versionId}`);
    const own = this.#project.annotations.filter(({ places }) =>
      places.some(({ home }) => home.homeVersionId === versionId),
    );
    const place = placerOf(text);
    const selections = own.flatMap((annotation) => this.#selections(annotation, versionId, place));
    return [
      `<TextSource guid="${guid}" name="${xmlAttribute(title)}"`,
      ` plainTextPath="internal://${guid}.txt" creatingUser="${this.#user('')}"`,
      ` creationDateTime="${this.#options.createdAt}">${selections.join('')}</TextSource>`,
    ].join('');
  }

  #selections(
    annotation: ExportedAnnotation,
    versionId: string,
    place: (span: Span) => Span,
  ): string[] {
    const { annotationId, author, createdAt, modifiedAt, codeIds, places } = annotation;
    const reference = this.#note(annotation);
    return places.flatMap(({ home }, at) => {
      if (home.homeVersionId !== versionId) return [];
      const { start, end } = place(home.span);
      // The first place has the id of the annotation, so that it is known again.
      const guid = at === 0 ? annotationId : this.#options.guidOf(`${annotationId} ${at}`);
      const codings = codeIds.map((codeId) => {
        const coding = this.#options.guidOf(`coding ${guid} ${codeId}`);
        const by = `creatingUser="${this.#user(author)}" creationDateTime="${createdAt}"`;
        return `<Coding guid="${coding}" ${by}><CodeRef targetGUID="${codeId}"/></Coding>`;
      });
      return [
        [
          `<PlainTextSelection guid="${guid}" name="${xmlAttribute(nameOf(home.exact))}"`,
          ` startPosition="${start}" endPosition="${end}" creatingUser="${this.#user(author)}"`,
          ` creationDateTime="${createdAt}" modifyingUser="${this.#user(author)}"`,
          ` modifiedDateTime="${modifiedAt}">${codings.join('')}${reference}</PlainTextSelection>`,
        ].join(''),
      ];
    });
  }

  /** Writes the note once, and gives what refers to it. */
  #note({ annotationId, note, author, createdAt }: ExportedAnnotation): string {
    if (note === '') return '';
    const guid = this.#options.guidOf(`note ${annotationId}`);
    const written = [
      `<Note guid="${guid}" name="${xmlAttribute(nameOf(note))}" creatingUser="${this.#user(author)}"`,
      ` creationDateTime="${createdAt}"><PlainTextContent>${xmlText(note)}</PlainTextContent></Note>`,
    ].join('');
    if (!this.#notes.includes(written)) this.#notes.push(written);
    return `<NoteRef targetGUID="${guid}"/>`;
  }

  /** Notes on whole documents, on wordings and on texts that are not held belong to the project. */
  #looseNotes(): void {
    const held = new Set(this.#project.texts.map(({ versionId }) => versionId));
    for (const annotation of this.#project.annotations) {
      if (!annotation.places.some(({ home }) => held.has(home.homeVersionId))) {
        this.#note(annotation);
      }
    }
  }

  #links(): string {
    return this.#project.links
      .map(({ linkId, fromId, toId, relation }) =>
        [
          `<Link guid="${linkId}" name="${xmlAttribute(relation)}" direction="OneWay"`,
          ` originGUID="${fromId}" targetGUID="${toId}"/>`,
        ].join(''),
      )
      .join('');
  }
}

/** Where a span stands in the text as it is written: no `\r` before `\n`, code points. */
function placerOf(text: string): (span: Span) => Span {
  const points = codePointsOf(plainLines(text));
  const returns = [...text.matchAll(/\r\n/g)].map(({ index }) => index);
  const moved = (unit: number) => unit - returns.filter((at) => at < unit).length;
  return ({ start, end }) => points.toPoints({ start: moved(start), end: moved(end) });
}

function nameOf(text: string): string {
  return [...text.replaceAll(/\s+/g, ' ').trim()].slice(0, 60).join('');
}
