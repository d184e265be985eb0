import { correctDocument } from '#app/_server/correct-document.ts';
import { goTo } from '#app/_server/read-fields.ts';
import { documentHref, readDocumentView } from '#app/_ui/document-view.ts';

type Context = { readonly params: Promise<{ readonly documentId: string }> };

/** Corrects a place of a document from a plain form, or takes a correction back; and goes back to it. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const documentId = decodeURIComponent((await params).documentId);
  const form = await request.formData();
  const field = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : undefined;
  };
  const { span, correct } = readDocumentView({ span: field('span'), correct: field('correct') });
  const said = { undo: field('undo'), what: field('what'), span, version: field('version') };
  const fault = await correctDocument(documentId, said);
  const path = documentHref(documentId, { correct, fault });
  return goTo(`${path}#correct`);
}
