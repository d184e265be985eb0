import { BarChart as Bars, HeatmapChart as Heatmap } from 'echarts/charts.js';
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  TitleComponent,
  VisualMapComponent,
} from 'echarts/components.js';
import { type EChartsCoreOption, init, use } from 'echarts/core.js';
import { SVGRenderer } from 'echarts/renderers.js';
import {
  type BarChart,
  cellWords,
  type Chart,
  describeChart,
  type HeatChart,
} from './chart-model.ts';

use([Bars, Heatmap, AriaComponent, GridComponent, LegendComponent, TitleComponent]);
use([VisualMapComponent, SVGRenderer]);

const width = 760; // The measure of a page of A4 at 96 dots an inch, less its margins.
const rowHeight = 30;
const headHeight = 76; // Title, note and the first line of the grid.
const footHeight = 56;
const columnsHeight = 300;
const longestName = 16; // Characters of a row's name; the rest is in the table beside the chart.

const ink = '#182022';
const paleInk = '#5d696c';
const rule = '#d5dbd8';
// Dark enough for print, apart for the colour-blind; the pattern on top tells them apart in grey.
const colours = ['#1b5265', '#a37800', '#2c8653', '#8a55ba', '#c2447c', '#4763c4'];
// Single quotes: the names come to stand inside an attribute that is quoted doubly.
const font = "'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif";

// What XML has no way to write.
const notInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/**
 * Draws a chart as SVG that stands alone: black on white whatever the page looks like, its words in
 * `title` and `desc`, series told apart by pattern as well as colour, so that it can go into a paper.
 *
 * drawChart({ kind: 'bars', title: '海绵城市：各地命中', … }) -> '<svg role="img" …'
 */
export function drawChart(chart: Chart): string {
  const size = { width, height: heightOf(chart) };
  const drawing = init(null, undefined, { renderer: 'svg', ssr: true, ...size });
  try {
    drawing.setOption(chart.kind === 'bars' ? optionOfBars(chart) : optionOfHeat(chart));
    return withWords(drawing.renderToSVGString(), chart);
  } finally {
    drawing.dispose();
  }
}

function heightOf(chart: Chart): number {
  if (chart.kind === 'heat') {
    return headHeight + namesHeight(chart) + footHeight + chart.rows.length * rowHeight;
  }
  if (chart.direction === 'columns') return headHeight + columnsHeight;
  return headHeight + footHeight + chart.categories.length * rowHeight;
}

/** The drawing names itself to a listener; the words are text, never markup. */
function withWords(svg: string, chart: Chart): string {
  const words = `<title>${escape(chart.title)}</title><desc>${escape(describeChart(chart))}</desc>`;
  return svg
    .replace(/^<svg ([^>]*)>/, `<svg role="img" $1>${words.replaceAll('$', '$$$$')}`)
    .replace(/<style[^]*?<\/style>\s*/, '') // What happens under a pointer; a picture has none.
    .replaceAll(notInXml, '');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function common({ title, note }: Chart): EChartsCoreOption {
  return {
    animation: false,
    backgroundColor: '#ffffff',
    color: colours,
    textStyle: { fontFamily: font, color: ink },
    title: {
      text: title,
      subtext: note,
      left: 0,
      top: 4,
      textStyle: { fontFamily: font, fontSize: 15, color: ink, width, overflow: 'truncate' },
      subtextStyle: { fontFamily: font, fontSize: 12, color: paleInk, width, overflow: 'truncate' },
    },
    grid: { left: 4, right: 48, top: headHeight, bottom: footHeight, outerBoundsMode: 'same' },
  };
}

function optionOfBars(chart: BarChart): EChartsCoreOption {
  const { categories, series, direction, unit } = chart;
  const isStacked = series.length > 1;
  const names = { ...categoryAxis(categories.map(shorten)), inverse: direction === 'rows' };
  const numbers = valueAxis(unit);
  return {
    ...common(chart),
    ...(isStacked ? { legend: { bottom: 0, left: 0, textStyle: { fontFamily: font } } } : {}),
    aria: { enabled: true, decal: { show: isStacked } },
    xAxis: direction === 'rows' ? numbers : names,
    yAxis: direction === 'rows' ? names : numbers,
    series: series.map(({ name, values }) => ({
      type: 'bar',
      name,
      data: values,
      stack: 'all',
      barMaxWidth: 22,
      label: isStacked ? { show: false } : valueLabel(direction),
    })),
  };
}

/** Alone in its row, a bar carries its number; in a stack the table does. */
function valueLabel(direction: BarChart['direction']) {
  return { show: true, position: direction === 'rows' ? 'right' : 'top', color: ink };
}

function optionOfHeat(chart: HeatChart): EChartsCoreOption {
  const { rows, columns, values } = chart;
  const cells = values.flatMap((row, y) =>
    row.flatMap((value, x) => (value === undefined ? [] : [[x, y, value] as const])),
  );
  const most = Math.max(1, ...cells.map(([, , value]) => value));
  return {
    ...common(chart),
    xAxis: { ...categoryAxis(breakNames(columns)), position: 'top' },
    yAxis: { ...categoryAxis(rows.map(shorten)), inverse: true },
    visualMap: { show: false, min: 0, max: most, inRange: { color: ['#f4f6f4', '#1b5265'] } },
    series: cells.map(([x, y, value]) => ({
      type: 'heatmap',
      data: [[x, y, value]],
      itemStyle: { borderColor: '#ffffff', borderWidth: 2 },
      // Light words on dark cells: the darkest third of the scale is too dark for ink.
      label: {
        show: value !== 0,
        color: value > most * 0.45 ? '#ffffff' : ink,
        formatter: () => cellWords({ values, labels: chart.labels }, y, x),
      },
    })),
  };
}

function shorten(name: string): string {
  return name.length > longestName ? `${name.slice(0, longestName)}…` : name;
}

const columnsWidth = 560; // What the names of rows leave.
const nameChar = 12.5;
const nameLine = 15;
const mostLines = 5; // The whole name is in the table beside the chart.

/** Names of columns stand side by side: each is broken to its width, one character a line if need be. */
function breakNames(names: readonly string[]): readonly string[] {
  const chars = Math.max(1, Math.floor(columnsWidth / Math.max(1, names.length) / nameChar) - 1);
  return names.map((name) => {
    const room = chars * mostLines;
    const shown = name.length > room ? `${name.slice(0, room - 1)}…` : name;
    // What closes a bracket or a phrase stays with the line before it.
    const line = new RegExp(`.{1,${String(chars)}}[）」』》”、，。]*`, 'gu');
    return (shown.match(line) ?? [shown]).join('\n');
  });
}

function namesHeight({ columns }: HeatChart): number {
  const lines = breakNames(columns).map((name) => name.split('\n').length);
  return (Math.max(1, ...lines) - 1) * nameLine;
}

function categoryAxis(names: readonly string[]) {
  return {
    type: 'category',
    data: names,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: paleInk } },
    axisLabel: { color: ink, fontSize: 12, lineHeight: nameLine, interval: 0 },
  };
}

function valueAxis(unit: string) {
  return {
    type: 'value',
    name: unit,
    nameTextStyle: { color: paleInk },
    minInterval: 1,
    splitLine: { lineStyle: { color: rule } },
    axisLabel: { color: paleInk },
  };
}
