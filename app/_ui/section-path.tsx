import { VisibleText } from './visible-text.tsx';
import './section-path.css';

/** Shows where something stands, from the chapter down. */
export function SectionPath({ path }: { readonly path: readonly string[] }) {
  return (
    <span className="section-path" lang="zh-Hans">
      {path.map((step, depth) => (
        <span key={`${depth} ${step}`}>
          <VisibleText text={step} />
        </span>
      ))}
    </span>
  );
}
