import { expect, test } from 'vitest';
import { pageLines, type PdfPiece } from './pdf-lines.ts';

test('digits that were set apart are one number', () => {
  expect(pageLines(lineOf('2 0 2 5 年，共 12 项'))).toEqual(['2025年，共12项']);
  expect(
    pageLines(['2', '0', '2', '5', '年'].map((text, at) => piece(text, 100 + at * 12))),
  ).toEqual(['2025年']);
});

test('numbers of two cells are never one number', () => {
  const [first, second] = [piece('2020', 100), piece('2025', 132)];
  expect(pageLines([first, second])).toEqual(['2020 2025']);
});

test('digits that stand apart as cells stay apart', () => {
  expect(pageLines(['1', '2', '3'].map((text, at) => piece(text, 100 + at * 20)))).toEqual([
    '1 2 3',
  ]);
});

test('a wide gap parts cells by a tab', () => {
  expect(pageLines([piece('指标', 100), piece('60.98', 160)])).toEqual(['指标\t60.98']);
});

test('the gap of a justified line is no blank, that between English words is one', () => {
  const pieces = [piece('提升', 100), piece('质量', 128), piece('Smart', 153), piece('City', 187)];
  expect(pageLines(pieces)).toEqual(['提升质量Smart City']);
});

test('a raised sign stays in its line', () => {
  const raised = { ...piece('②', 124), y: 504, size: 6 };
  expect(pageLines([piece('面积', 100), raised, piece('达到', 136)])).toEqual(['面积②达到']);
});

test('a line that begins two characters further in begins a paragraph', () => {
  const lines = [
    { ...piece('为贯彻落实党中央', 124), y: 500 },
    { ...piece('决策部署，制定本', 100), y: 480 },
    { ...piece('规划。', 100), y: 460 },
  ];
  expect(pageLines(lines)).toEqual(['　　为贯彻落实党中央', '决策部署，制定本', '规划。']);
});

function lineOf(text: string): readonly PdfPiece[] {
  return [piece(text, 100)];
}

/** Han of 12 points are 12 wide, letters and digits half of that. */
function piece(text: string, x: number): PdfPiece {
  const width = [...text].reduce((sum, sign) => sum + (/[\x20-\x7e]/u.test(sign) ? 6 : 12), 0);
  return { text, x, y: 500, width, size: 12 };
}
