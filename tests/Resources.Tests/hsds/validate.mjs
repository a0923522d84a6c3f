// node validate.mjs SCHEMAS DOCUMENTS: each line of DOCUMENTS is {"name", "schema", "document"}; says what does not satisfy its
// schema (service.json, or "page of service.json") and ends with 1 when anything does not.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';

const [folder, documents] = process.argv.slice(2);
const ajv = addFormats(new Ajv({ strict: false, allErrors: true }));
const page = JSON.parse(readFileSync(join(folder, 'openapi.json'), 'utf8')).components.schemas.Page;

for (const file of readdirSync(folder).filter(name => name.endsWith('.json') && !['datapackage.json', 'openapi.json'].includes(name))) {
  ajv.addSchema(JSON.parse(readFileSync(join(folder, file), 'utf8')), file);
  ajv.addSchema({
    ...page,
    properties: { ...page.properties, contents: { type: 'array', items: { $ref: file } } },
    required: [...Object.keys(page.properties), 'contents'],
    additionalProperties: false,
  }, `page of ${file}`);
}

let checked = 0;
let wrong = 0;
for (const line of readFileSync(documents, 'utf8').split('\n').filter(line => line)) {
  const { name, schema, document } = JSON.parse(line);
  const validate = ajv.getSchema(schema);
  checked++;
  if (!validate(document)) {
    wrong++;
    console.log(name, JSON.stringify(validate.errors.slice(0, 3)));
  }
}

console.log(`${checked} checked, ${wrong} wrong`);
process.exit(checked > 0 && wrong === 0 ? 0 : 1);
