import type { ReactNode } from 'react';
import './menu.css';

/** A file that something can be taken away in. */
export type MenuFile = {
  readonly href: string;
  readonly label: string;
  /** Its name, where the server gives none. */
  readonly name?: string;
};

type FileMenuProps = {
  /** What the button says. */
  readonly title: string;
  /** How the button looks: `button small`; a plain line where it is not said. */
  readonly look?: string;
  /** What the files hold. */
  readonly help?: string | undefined;
  readonly files: readonly MenuFile[];
  /** What is chosen for all of them. */
  readonly children?: ReactNode;
};

/** The files that something can be taken away in, in a menu that needs no scripts. */
export function FileMenu({ title, look, help, files, children }: FileMenuProps) {
  return (
    <details className="menu">
      <summary className={look}>{title}</summary>
      <div>
        {help !== undefined && <p>{help}</p>}
        <ul className="files">
          {files.map(({ href, label, name = '' }) => (
            <li key={href}>
              <a href={href} download={name}>
                {label}
              </a>
            </li>
          ))}
        </ul>
        {children}
      </div>
    </details>
  );
}
