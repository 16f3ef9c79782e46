/**
 * `npm run eval`: runs the development part of the corpus through `sidelight read` and writes what came out to docs/evaluation.md: recall
 * per label, false alarms per kind of page, and every miss with its reason. `--every N` takes every Nth template only.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { parseHTML } from 'linkedom';
import { inProject } from './lib/paths.mjs';

const CORPUS = inProject('../shared/corpus');
const REPORT = inProject('docs/evaluation.md');
const ARTICLE = 'epoch-times-2025-06-05-trump-xi-call';

const { values } = parseArgs({ options: { every: { type: 'string', default: '1' } } });
const every = Number(values.every);

if (!existsSync(`${CORPUS}/article.txt`)) {
  console.info('Nothing to evaluate: ../shared/corpus is not here.');
  process.exit(0);
}

const lines = (file) =>
  readFileSync(`${CORPUS}/${file}`, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const templates = JSON.parse(readFileSync(`${CORPUS}/templates/manifest.json`, 'utf8'));
const variants = lines('variants.jsonl');
const negatives = lines('negatives/hard.jsonl');
const { inject } = await import(pathToFileURL(`${CORPUS}/inject.mjs`).href);

/** Reads pages (name -> HTML or text) with the built command; gives its answers (one field of each line) by name. */
function read(pages, extension, field = 'verdict', ...options) {
  if (Object.keys(pages).length === 0) return {};
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-eval-'));
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(pages)) writeFileSync(join(folder, `${name}.${extension}`), text);
  const run = spawnSync(process.execPath, [inProject('bin/sidelight.mjs'), 'read', folder, '--json', ...options], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  rmSync(folder, { recursive: true });
  const answers = run.stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  return Object.fromEntries(answers.map((answer) => [answer.input.replace(/^.*[\\/]/, '').replace(/\.\w+$/, ''), answer[field]]));
}

const html = (template) => readFileSync(`${CORPUS}/templates/${template.file}`, 'utf8');
const paragraphs = (variant) => (variant.group === 'markup' ? variant.html.map((piece) => ({ html: piece })) : variant.paragraphs);

/** Pages of a template with every variant in it; null where its captured markup cannot take them in this parser. */
function pagesOf(template) {
  const source = html(template);
  try {
    const pages = variants.map((variant) => {
      const { document } = parseHTML(source);
      inject(document, template, paragraphs(variant));
      return [variant.name, document.toString()];
    });
    return Object.fromEntries(pages);
  } catch {
    return null;
  }
}

/** What a verdict on a page says of the known article: a report of the story is no copy of it. */
const kindOf = ({ kind, article }) => (kind === 'story' || (article !== null && article !== ARTICLE) ? 'none' : kind);

const STRENGTH = ['none', 'excerpt', 'partial', 'article'];

/** Why a page was not judged as its label says: the thresholds that it fell short of, or met though it should not. */
function reasonOf({ article }, expected, given) {
  if (article === null) return 'no passage of the article was found';
  if (article.id !== ARTICLE) return `nearest to ${article.id}`;
  const met = STRENGTH.indexOf(given) > STRENGTH.indexOf(expected);
  const clauses = met ? article.because : article.short[expected];
  return clauses.join(', ').replaceAll('<', '\\<');
}

const labels = {};
const misses = [];
const leftOut = [];
let read_ = 0;
for (const [i, template] of templates.entries()) {
  if (i % every !== 0) continue;
  const pages = pagesOf(template);
  if (pages === null) {
    leftOut.push(template.file);
    continue;
  }
  const verdicts = read(pages, 'html');
  const missed = {};
  read_++;
  for (const variant of variants) {
    const verdict = verdicts[variant.name];
    labels[variant.expected] ??= { runs: 0, exact: 0, accepted: 0 };
    const label = labels[variant.expected];
    label.runs++;
    if (kindOf(verdict) === variant.expected) label.exact++;
    if (variant.accept.includes(kindOf(verdict))) label.accepted++;
    else missed[variant.name] = pages[variant.name];
  }
  const reasons = read(missed, 'html', 'explanation', '--explain');
  for (const { name, expected } of variants.filter(({ name }) => name in missed)) {
    const given = kindOf(verdicts[name]);
    misses.push(`| ${template.file} | ${name} | ${expected} | ${given} | ${reasonOf(reasons[name], expected, given)} |`);
  }
  console.info(`${template.file}: ${misses.length} misses so far`);
}

const untouched = read(
  Object.fromEntries(templates.map((template) => [template.file.replaceAll('/', '_').replace(/\.html$/, ''), html(template)])),
  'html',
);
const hard = read(Object.fromEntries(negatives.map((negative) => [negative.id, negative.paragraphs.join('\n\n')])), 'txt');
const unreported = negatives.filter(({ id, relation }) => relation !== 'same-people' && hard[id].kind !== 'story');
const explained = read(
  Object.fromEntries(unreported.map(({ id, paragraphs }) => [id, paragraphs.join('\n\n')])),
  'txt',
  'explanation',
  '--explain',
);
const storyReason = ({ story }) => story?.short.join(', ') ?? 'no part names both sides and what the story is about';
const count = (verdicts, kind) => verdicts.filter((verdict) => verdict.kind === kind).length;
const KINDS = ['article', 'partial', 'excerpt', 'story', 'none'];
const row = (name, verdicts) => `| ${name} | ${verdicts.length} | ${KINDS.map((kind) => count(verdicts, kind)).join(' | ')} |`;
const relations = [...new Set(negatives.map(({ relation }) => relation))];
const percent = (part, whole) => `${((100 * part) / whole).toFixed(2)} %`;

const report = `# Evaluation of the verdict

Written by \`npm run eval\` from the development part of the corpus: ${variants.length} edited copies in each of ${read_} captured pages, ${templates.length} pages untouched,
${negatives.length} hard negatives. A second part, of other publishers and other edits, is kept aside by others.

## Edited copies

| label | runs | as labelled | accepted |
|---|---|---|---|
${Object.entries(labels)
  .map(([name, { runs, exact, accepted }]) => `| ${name} | ${runs} | ${percent(exact, runs)} | ${percent(accepted, runs)} |`)
  .join('\n')}

## Pages without the article

| pages | read | ${KINDS.join(' | ')} |
|---|---|---|---|---|---|---|
${row('captured pages, untouched', Object.values(untouched))}
${relations
  .map((relation) =>
    row(
      `hard: ${relation}`,
      negatives.filter((negative) => negative.relation === relation).map(({ id }) => hard[id]),
    ),
  )
  .join('\n')}

Untouched pages that are taken for something: ${
  Object.entries(untouched)
    .filter(([, { kind }]) => kind !== 'none')
    .map(([name, { kind }]) => `${name} (${kind})`)
    .join(', ') || 'none'
}.
Hard negatives of the story or its theme that are not \`story\`: ${
  unreported.map(({ id }) => `${id} (${hard[id].kind}: ${storyReason(explained[id])})`).join(', ') || 'none'
}.

## Misses

The reason is the threshold of the label's nearest rule that was not reached, or those of a stronger verdict that were
(src/core/recognition/rules.ts; docs/adr/0004-thresholds.md).

${misses.length === 0 ? 'None.' : `| page | copy | label | verdict | reason |\n|---|---|---|---|---|\n${misses.join('\n')}`}

${leftOut.length === 0 ? '' : `Left out, because the test's HTML parser builds another tree than browsers do and the injector finds no place: ${leftOut.join(', ')}.\n`}`;
writeFileSync(REPORT, report);
console.info(report);
