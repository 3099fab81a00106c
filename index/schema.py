"""The tables of the article store."""

SCHEMA_VERSION = 1
"""Part of a store's fingerprint: raise it when the tables change."""

SCHEMA = """
CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS articles (
    id TEXT PRIMARY KEY, source TEXT NOT NULL UNIQUE, text TEXT NOT NULL, title TEXT NOT NULL,
    outlet TEXT, outlet_key TEXT, author TEXT, published TEXT, url TEXT, version INTEGER NOT NULL, sha256 TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS versions (
    article_id TEXT, version INTEGER, source TEXT, title TEXT, text TEXT, sha256 TEXT, retired TEXT
);
CREATE TABLE IF NOT EXISTS passages (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, article_id TEXT NOT NULL REFERENCES articles (id),
    start INTEGER NOT NULL, end INTEGER NOT NULL, sentences TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS passages_of_article ON passages (article_id);
CREATE VIRTUAL TABLE IF NOT EXISTS lexical USING fts5 (title, body, tokenize = 'ascii');
"""
