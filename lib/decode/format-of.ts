import type { Format } from './model.ts';

const formats: Readonly<Record<string, Format>> = {
  txt: 'txt',
  text: 'txt',
  md: 'md',
  markdown: 'md',
  html: 'html',
  htm: 'html',
  docx: 'docx',
  docm: 'docx',
  doc: 'doc',
  pdf: 'pdf',
};

/**
 * Gives the format that a file name promises; undefined for one that is not read.
 *
 * formatOf('濮阳市规划.MD') -> 'md'; formatOf('附件.xlsx') -> undefined
 */
export function formatOf(fileName: string): Format | undefined {
  const extension = extensionOf(fileName);
  return Object.hasOwn(formats, extension) ? formats[extension] : undefined;
}

/**
 * Gives the extension of a file name in lower case; '' for none.
 *
 * extensionOf('濮阳市规划.MD') -> 'md'
 */
export function extensionOf(fileName: string): string {
  return (/\.([^./\\]+)$/u.exec(fileName)?.[1] ?? '').toLowerCase();
}
