import type { Metadata } from 'next';
import { connection } from 'next/server';
import { notFound } from 'next/navigation';
import { readInterface } from '#app/_server/read-interface.ts';
import { CardSpecimens } from './card-specimens.tsx';
import { ControlSpecimens } from './control-specimens.tsx';
import { FigureSpecimens } from './figure-specimens.tsx';
import { FloatingSpecimens } from './floating-specimens.tsx';
import { GroundSpecimens } from './ground-specimens.tsx';
import { ListSpecimens } from './list-specimens.tsx';
import { TextSpecimens } from './text-specimens.tsx';
import './specimens.css';

/**
 * The parts that pages are built from, each in every state. It is for whoever builds: a served
 * library shows it only when `ZHENGCI_PARTS=1` asks for it.
 */
export default async function PartsPage() {
  await connection();
  if (process.env.NODE_ENV !== 'development' && process.env['ZHENGCI_PARTS'] !== '1') notFound();
  const { say } = await readInterface();
  return (
    <main id="main" className="page specimens" lang="zh-Hans">
      <h1>形、色与状态</h1>
      <GroundSpecimens />
      <TextSpecimens say={say} />
      <ControlSpecimens />
      <FloatingSpecimens />
      <CardSpecimens />
      <FigureSpecimens />
      <ListSpecimens say={say} />
    </main>
  );
}

export const metadata: Metadata = { title: '构件', robots: 'noindex' };
