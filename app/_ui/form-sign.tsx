import type { Form } from '#lib/search/form.ts';
import type { Say } from '#lib/message/say-in.ts';
import './form-sign.css';

type FormSignProps = { readonly form: Form; readonly say: Say };

/** Names how a source writes what was asked, with a sign from certain (full) to possible (hollow). */
export function FormSign({ form, say }: FormSignProps) {
  return (
    <span className="form-sign" data-form={form}>
      {say(`form.${form}`)}
    </span>
  );
}
