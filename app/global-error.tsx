'use client';

import '#app/_ui/tokens.css';
import '#app/_ui/ground.css';
import '#app/_ui/controls.css';
import '#app/_ui/message-page.css';

/**
 * The last resort, when even the frame of the page could not be made: nothing is known here of the
 * person, so it speaks both languages and asks no catalogue.
 */
export default function GlobalError({ retry }: { readonly retry: () => void }) {
  return (
    <html lang="zh-Hans">
      <body>
        <title>政辞</title>
        <main id="main" className="page message-page">
          <h1>页面没有做出来</h1>
          <p>文库没有改动。请再试一次；还是不行，请看服务器的记录。</p>
          <p lang="en">This page could not be made. The library was not changed. Try again.</p>
          <button className="button main" type="button" onClick={retry}>
            再试一次 Try again
          </button>
        </main>
      </body>
    </html>
  );
}
