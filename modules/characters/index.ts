import "server-only";

export { getCharacter, listCharacters, publicCharacterOf } from "./domain/cast";
export type { Character, ExampleDialogue, Manner, Persona } from "./domain/character";
export type { CharacterVoice, PublicCharacter } from "./contract";
