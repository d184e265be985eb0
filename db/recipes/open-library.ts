import { statSync } from 'node:fs';
import { join } from 'node:path';
import { findPlaces } from '#lib/token/find-places.ts';
import { listBackups } from '#db/backup/list-backups.ts';
import { indexStamp } from '#db/index/index-stamp.ts';
import { currentGeneration, openGeneration } from '#db/index/open-index.ts';
import { readChangeCounter, readMeta } from '#db/index/read-index.ts';
import { addAuditEntry } from '#db/library/audit.ts';
import { openGiven } from '#db/library/open-given.ts';
import { countGiven } from '#db/library/read-library.ts';
import type { SignIn } from './accounts/open-sign-in.ts';
import { readSignInSecret } from './accounts/sign-in-secret.ts';
import { localActor } from './actor.ts';
import type { Databases } from './index-document.ts';
import { type LiveEngine, openEngine, type ReadEngine } from './live-engine.ts';
import type {
  Asked,
  ConcordanceRequest,
  DistributionRequest,
  DocumentSummary,
  Edition,
  Library,
  LibraryHealth,
  LibraryOptions,
  LibraryParts,
  LibrarySearch,
  SearchRequest,
} from './model.ts';
import { openCurrentIndex } from './open-current-index.ts';
import { openParts } from './open-parts.ts';
import { mendIndex } from './mend-index.ts';
import type { PhraseScene } from './phrases/phrase-scene.ts';
import { readConcordance } from './read-concordance.ts';
import { readDistribution } from './read-distribution.ts';
import { readDocument } from './read-document.ts';
import { readQuery } from './read-query.ts';
import type { RecordedChange } from './record-changes.ts';
import { sayOnStderr } from './say.ts';
import type { Scene } from './scene.ts';
import { search } from './search.ts';
import { suggest } from './suggest.ts';
import { followSummaries, type HeldSummaries } from './summaries.ts';

/**
 * Opens the library; makes it when it is absent, and its index when that is absent or stale.
 *
 * Every question first looks whether another process has changed something: an ingestion from the
 * command line is seen by the next request of a server.
 *
 * const library = openLibrary({ dataDir: '/data', backupsDir: '/backups', now: () => new Date() });
 * (await library.search({ q: '海绵城市', mode: 'parsed', … })).counts.hits -> 8
 */
export function openLibrary(options: LibraryOptions): Library {
  const { dataDir, backupsDir, now, say = sayOnStderr } = options;
  const given = openGiven({ dataDir, backupsDir, now: now() });
  try {
    const index = openCurrentIndex({ dataDir, given, say });
    return new OpenLibrary(options, { given, index });
  } catch (error) {
    given.handle.close();
    throw error;
  }
}

class OpenLibrary implements Library {
  readonly accounts: LibraryParts['accounts'];
  readonly collections: LibraryParts['collections'];
  readonly savedSearches: LibraryParts['savedSearches'];
  readonly holdings: LibraryParts['holdings'];
  readonly corrections: LibraryParts['corrections'];
  readonly annotations: LibraryParts['annotations'];
  readonly codes: LibraryParts['codes'];
  readonly links: LibraryParts['links'];
  readonly wordings: LibraryParts['wordings'];
  readonly exchange: LibraryParts['exchange'];
  readonly phrases: LibraryParts['phrases'];
  readonly comparison: LibraryParts['comparison'];
  readonly #options: LibraryOptions;
  #databases: Databases;
  #engine: LiveEngine;
  #summaries: HeldSummaries | undefined;

  constructor(options: LibraryOptions, databases: Databases) {
    this.#options = options;
    this.#databases = databases;
    this.#engine = openEngine(databases);
    const parts = openParts(options, {
      library: this,
      current: () => this.#currentDatabases(),
      phrases: () => this.#phraseScene(),
    });
    this.accounts = parts.accounts;
    this.collections = parts.collections;
    this.savedSearches = parts.savedSearches;
    this.holdings = parts.holdings;
    this.corrections = parts.corrections;
    this.annotations = parts.annotations;
    this.codes = parts.codes;
    this.links = parts.links;
    this.wordings = parts.wordings;
    this.exchange = parts.exchange;
    this.phrases = parts.phrases;
    this.comparison = parts.comparison;
  }

  listDocuments(): readonly DocumentSummary[] {
    return this.#heldSummaries().list;
  }

  findDocument(documentId: string): DocumentSummary | undefined {
    return this.#heldSummaries().named.get(documentId);
  }

  #heldSummaries(): HeldSummaries {
    return this.#reading(() => this.#summariesOf(this.edition())); // It may bring other databases.
  }

  #summariesOf(edition: Edition): HeldSummaries {
    this.#summaries = followSummaries(this.#databases, this.#summaries, edition);
    return this.#summaries;
  }

  readDocument(documentId: string, versionId?: string) {
    const summary = this.findDocument(documentId);
    return summary && this.#reading(() => readDocument(this.#databases, summary, versionId));
  }

  async search(request: SearchRequest): Promise<LibrarySearch> {
    return this.#asking(async () => search(await this.#sceneOf(request), request));
  }

  async readConcordance(request: ConcordanceRequest) {
    return this.#asking(async () => readConcordance(await this.#sceneOf(request), request));
  }

  async readDistribution(request: DistributionRequest) {
    return this.#asking(async () => readDistribution(await this.#sceneOf(request), request));
  }

  async suggest(prefix: string) {
    const phrases = (typed: string) =>
      this.phrases.suggest(localActor, typed).flatMap(({ variants }) => variants.slice(0, 1));
    return this.#asking(async () => {
      const { engine } = await this.#currentEngine();
      return suggest({ engine, index: this.#databases.index, phrases }, prefix);
    });
  }

  /** Follows a new generation, so that whoever asks for the edition reads the newest one. */
  edition(): Edition {
    this.#follow();
    const { index } = this.#databases;
    return { generation: index.generation, changeCounter: readChangeCounter(index) };
  }

  async health(): Promise<LibraryHealth> {
    return this.#asking(() => this.#health());
  }

  async #health(): Promise<LibraryHealth> {
    const { engine, edition } = await this.#currentEngine();
    const { passages } = await engine.health();
    const { dataDir, backupsDir } = this.#options;
    const { given, index } = this.#databases;
    return {
      dataDir,
      backupsDir,
      ...countGiven(given),
      passages,
      characters: this.listDocuments().reduce((sum, { characters }) => sum + characters, 0),
      ...edition,
      stamp: readMeta(index, 'stamp') ?? '',
      libraryBytes: statSync(join(dataDir, 'library.db')).size,
      indexBytes: statSync(index.path, { throwIfNoEntry: false })?.size ?? 0,
      lastBackup: listBackups(backupsDir)[0],
    };
  }

  async openSignIn(origin: string): Promise<SignIn> {
    // Loaded where several people share a library, and nowhere else.
    const { openSignIn } = await import('./accounts/open-sign-in.ts');
    const { dataDir, now } = this.#options;
    return openSignIn(this.#databases.given, { origin, secret: readSignInSecret(dataDir), now });
  }

  record(change: RecordedChange): void {
    addAuditEntry(this.#databases.given, { at: this.#options.now().toISOString(), ...change });
  }

  close(): void {
    this.#databases.index.handle.close();
    this.#databases.given.handle.close();
  }

  /**
   * Another process may have built a generation. It is taken when this program could have made it;
   * one of a newer program waits for the restart that brings the newer program here too.
   */
  #follow(): void {
    const { given, index } = this.#databases;
    const generation = currentGeneration(this.#options.dataDir);
    if (generation === undefined || generation === index.generation) return;
    const next = openGeneration(this.#options.dataDir, generation);
    if (next === undefined) return;
    if (readMeta(next, 'stamp') !== indexStamp()) {
      next.handle.close();
      return;
    }
    this.#use({ given, index: next });
  }

  #use(databases: Databases): void {
    this.#engine.retire();
    [this.#databases, this.#engine] = [databases, openEngine(databases)];
  }

  /** Asks once more where the index was damaged and has been made anew. */
  async #asking<Answer>(question: () => Promise<Answer>): Promise<Answer> {
    const asked = this.#databases;
    try {
      return await question();
    } catch (error) {
      this.#mend(error, asked);
      return question();
    }
  }

  #reading<Answer>(question: () => Answer): Answer {
    const asked = this.#databases;
    try {
      return question();
    } catch (error) {
      this.#mend(error, asked);
      return question();
    }
  }

  /** Of several questions that fail at once, the first one mends for all. */
  #mend(error: unknown, asked: Databases): void {
    if (this.#databases !== asked) return;
    const { dataDir, say = sayOnStderr } = this.#options;
    const index = mendIndex(error, { dataDir, say, ...asked });
    if (index === undefined) throw error;
    this.#use({ given: asked.given, index });
  }

  #currentDatabases(): Databases {
    this.#follow();
    return this.#databases;
  }

  #phraseScene(): PhraseScene {
    const { say = sayOnStderr, renewBeside } = this.#options;
    const edition = this.edition();
    const summaries = this.listDocuments();
    const documentsOf = (set: string) => this.collections.require(localActor, set).documentIds;
    return { databases: this.#databases, edition, summaries, documentsOf, say, renewBeside };
  }

  #currentEngine(): Promise<ReadEngine> {
    this.#follow();
    return this.#engine.current();
  }

  /** Looks once what has changed: a question is answered from one state of the library. */
  async #sceneOf(asked: Asked): Promise<Scene> {
    const { filter, documentId, leaveOut, set } = asked;
    const documentIds =
      set === undefined ? undefined : this.collections.require(localActor, set).documentIds;
    const { engine, edition } = await this.#currentEngine();
    const { list: documents, hasRedacted } = this.#summariesOf(edition);
    // Names are looked for only where some text hides them: the dictionary takes a moment to load.
    const query = readQuery(asked, hasRedacted ? findPlaces : () => []);
    const scope = { filter, documentId, documentIds, leaveOut };
    return { databases: this.#databases, engine, edition, query, scope, documents };
  }
}
