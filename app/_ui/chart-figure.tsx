import type { Say } from '#lib/message/say-in.ts';
import { ChartPng } from './chart-png.tsx';
import './chart-figure.css';

type ChartFigureProps = {
  /** Below `/api/v1/charts/`. */
  readonly src: string;
  /** What is drawn; the numbers themselves stand in the table beside it. */
  readonly title: string;
  readonly say: Say;
};

/** A chart as a picture of its own, as it would stand in a paper, and ways to take it there. */
export function ChartFigure({ src, title, say }: ChartFigureProps) {
  return (
    <figure className="chart-figure">
      {/* A drawing of our own server: there is nothing for an optimizer to do. */}
      {/* eslint-disable-next-line @next/next/no-img-element */}
      <img src={src} alt={title} loading="lazy" />
      <figcaption>
        <a className="button small soft" href={src} download={`${fileName(title)}.svg`}>
          SVG
        </a>
        <ChartPng
          src={src}
          name={`${fileName(title)}.png`}
          words={{ save: 'PNG', failed: say('chart.pngFailed') }}
        />
      </figcaption>
    </figure>
  );
}

/** What a file system does not take in a name. */
function fileName(title: string): string {
  return title.replaceAll(/[/\\:*?"<>|]/g, ' ').slice(0, 80);
}
