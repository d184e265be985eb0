'use client';

import { Tabs } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import './tab-set.css';

/** One tab and what it shows. */
export type TabItem = { readonly name: string; readonly panel: ReactNode };

type TabSetProps = { readonly label: string; readonly tabs: readonly TabItem[] };

/** Several views of one thing, where switching is no new place. Views with an address are links. */
export function TabSet({ label, tabs }: TabSetProps) {
  return (
    <Tabs.Root className="tab-set" defaultValue={tabs[0]?.name}>
      <Tabs.List aria-label={label}>
        {tabs.map(({ name }) => (
          <Tabs.Tab key={name} value={name}>
            {name}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map(({ name, panel }) => (
        <Tabs.Panel key={name} value={name}>
          {panel}
        </Tabs.Panel>
      ))}
    </Tabs.Root>
  );
}
