import { generateOperations } from "../web/operations.ts";

await generateOperations(process.argv[2]);
