import { DataTable } from '#app/_ui/data-table.tsx';
import { HeatCell } from '#app/_ui/heat-cell.tsx';
import { HeatRow } from '#app/_ui/heat-row.tsx';
import { Legend } from '#app/_ui/legend.tsx';
import { Pagination } from '#app/_ui/pagination.tsx';
import { StatLine } from '#app/_ui/stat-line.tsx';
import { hardWords } from './hard-words.ts';
import { Specimen } from './specimen.tsx';

const rows = [
  { title: '鹤壁市新型城镇化规划', place: '鹤壁市', hits: 2 },
  { title: hardWords.title, place: hardWords.place, hits: 10_000 },
  { title: hardWords.unbroken, place: undefined, hits: 0 },
] as const;

type Row = (typeof rows)[number];

const columns = [
  { key: 'title', name: '文件', cell: ({ title }: Row) => title },
  { key: 'place', name: '地区', cell: ({ place }: Row) => place },
  { key: 'hits', name: '命中', cell: ({ hits }: Row) => hits.toLocaleString('en'), isNumber: true },
] as const;

const pageWords = { label: '翻页', previous: '上一页', next: '下一页' };

/** Numbers: as words, as tones, in rows, and page by page. */
export function FigureSpecimens() {
  return (
    <section aria-labelledby="figures">
      <h2 id="figures">数与表</h2>
      {['0', '3', '10,000'].map((hits) => (
        <Specimen key={hits} name={`数行：${hits}处`}>
          <StatLine
            label={`${hits}处的核对`}
            stats={[
              { value: hits, unit: '处' },
              { value: '2', unit: '篇' },
            ]}
          >
            <span>已逐字核对5篇</span>
          </StatLine>
        </Specimen>
      ))}
      <Specimen name="墨之四阶、图例">
        <HeatRow
          label="各篇次数"
          cells={[0, 1, 3, 5, 12, 10_000].map((count, index) => ({
            name: `第${index + 1}篇`,
            count,
          }))}
        />
        <Legend
          label="阶之所指"
          signs={[
            { sign: <HeatCell count={0} word="　" />, means: '未提' },
            { sign: <HeatCell count={1} word="　" />, means: '1次' },
            { sign: <HeatCell count={2} word="　" />, means: '2至3次' },
            { sign: <HeatCell count={4} word="　" />, means: '4至7次' },
            { sign: <HeatCell count={8} word="　" />, means: '8次以上' },
          ]}
        />
      </Specimen>
      <Specimen name="表">
        <DataTable label="表之例" columns={columns} rows={rows} keyOf={({ title }) => title} />
      </Specimen>
      <Specimen name="表：没有行">
        <DataTable
          label="空表之例"
          columns={columns}
          rows={[]}
          keyOf={({ title }: Row) => title}
          nothing="还没有文件"
        />
      </Specimen>
      {[
        { page: 1, pages: 3 },
        { page: 6, pages: 500 },
        { page: 500, pages: 500 },
      ].map(({ page, pages }) => (
        <Specimen key={page} name={`翻页：第${page}页，共${pages}页`}>
          <Pagination
            page={page}
            pages={pages}
            hrefOf={(each) => `/dev/ui?page=${each}`}
            words={{
              ...pageWords,
              label: `翻页${page}`,
              total: `共${(pages * 20).toLocaleString('en')}条`,
            }}
          />
        </Specimen>
      ))}
    </section>
  );
}
