/** Has NLP4J label raw news for the model of names to learn from. */
package dev.tidings.bench.teacher;
