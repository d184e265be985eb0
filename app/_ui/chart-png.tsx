'use client';

import { useState } from 'react';

const dotsPerPixel = 3; // Nearly 300 dots an inch at the width of a page.

type ChartPngProps = {
  readonly src: string;
  readonly name: string;
  readonly words: { readonly save: string; readonly failed: string };
};

/** Turns a drawing into dots where it is seen: the fonts are those of the reader's own machine. */
export function ChartPng({ src, name, words }: ChartPngProps) {
  const [isFailed, setFailed] = useState(false);
  async function save(): Promise<void> {
    try {
      offer(await paint(src), name);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }
  return (
    <>
      <button className="button small soft" type="button" onClick={() => void save()}>
        {words.save}
      </button>
      <span role="status">{isFailed ? words.failed : ''}</span>
    </>
  );
}

async function paint(src: string): Promise<Blob> {
  const drawing = new Image();
  drawing.src = src;
  await drawing.decode();
  const canvas = document.createElement('canvas');
  canvas.width = drawing.naturalWidth * dotsPerPixel;
  canvas.height = drawing.naturalHeight * dotsPerPixel;
  canvas.getContext('2d')?.drawImage(drawing, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('toBlob'));
      else resolve(blob);
    }, 'image/png');
  });
}

function offer(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
