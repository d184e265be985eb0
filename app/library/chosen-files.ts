/** A file that was chosen, and the path it will be known by. */
export type ChosenFile = { readonly source: string; readonly file: File };

/**
 * Gives the files of a field; of a folder, paths begin below it, as on the command line.
 *
 * filesOf(input.files)[0]?.source -> '市级/鹤壁市规划.docx'
 */
export function filesOf(list: FileList | null): ChosenFile[] {
  const files = [...(list ?? [])].map((file) => ({
    source: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath,
    file,
  }));
  return belowOneFolder(files.filter(isText));
}

/**
 * Gives the files that were dropped, those in folders too.
 *
 * await droppedFiles(event.dataTransfer) -> [{ source: '市级/鹤壁市规划.docx', file }, …]
 */
export async function droppedFiles(transfer: DataTransfer): Promise<ChosenFile[]> {
  // Entries are gone after the first wait, so all are taken before it.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const files = await Promise.all(entries.map((entry) => filesIn(entry)));
  const found = files.flat().filter(isText);
  const isOneFolder = entries.length === 1 && entries[0]?.isDirectory === true;
  return isOneFolder ? belowOneFolder(found) : found;
}

async function filesIn(entry: FileSystemEntry): Promise<ChosenFile[]> {
  if (entry.isFile) {
    const file = await new Promise<File | undefined>((resolve) => {
      (entry as FileSystemFileEntry).file(resolve, () => {
        resolve(undefined);
      });
    });
    return file === undefined ? [] : [{ source: entry.fullPath.replace(/^\//, ''), file }];
  }
  const inside = await entriesIn(entry as FileSystemDirectoryEntry);
  return (await Promise.all(inside.map((each) => filesIn(each)))).flat();
}

/** A browser hands a folder over a hundred entries at a time. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) => {
      reader.readEntries(resolve, () => {
        resolve([]);
      });
    });
    if (some.length === 0) return all;
    all.push(...some);
  }
}

/** What systems put beside the files of people. */
function isText({ source }: ChosenFile): boolean {
  return !/(?:^|\/)(?:\.|~\$|__MACOSX\/|Thumbs\.db$|desktop\.ini$)/u.test(source);
}

function belowOneFolder(files: readonly ChosenFile[]): ChosenFile[] {
  const tops = new Set(files.map(({ source }) => source.split('/')[0]));
  const isOne = tops.size === 1 && files.every(({ source }) => source.includes('/'));
  if (!isOne) return [...files];
  return files.map(({ source, file }) => ({ source: source.slice(source.indexOf('/') + 1), file }));
}
