import type { Format } from './model.ts';

const formats: Readonly<Record<string, Format>> = {
  txt: 'txt',
  text: 'txt',
  md: 'md',
  markdown: 'md',
  html: 'html',
  htm: 'html',
};

/**
 * Gives the format that a file name promises; undefined for one that is not read.
 *
 * formatOf('濮阳市规划.MD') -> 'md'; formatOf('附件.xlsx') -> undefined
 */
export function formatOf(fileName: string): Format | undefined {
  const extension = /\.([^./\\]+)$/u.exec(fileName)?.[1];
  return extension === undefined ? undefined : formats[extension.toLowerCase()];
}
