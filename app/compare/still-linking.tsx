'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const againMs = 1_500;

type StillLinkingProps = {
  /** How many pairs of documents are done; it changes with every answer. */
  readonly done: number;
  readonly words: string;
};

/** Says that links are still being computed, and asks again until they are; what is there is shown. */
export function StillLinking({ done, words }: StillLinkingProps) {
  const router = useRouter();
  useEffect(() => {
    const timer = setTimeout(() => {
      router.refresh();
    }, againMs);
    return () => {
      clearTimeout(timer);
    };
  }, [done, router]);
  return (
    <p className="still-linking" role="status">
      {words}
    </p>
  );
}
