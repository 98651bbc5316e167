//! pikett, an operations console for the support desk of a hosted-telephony provider.
//!
//! # One way for the data
//!
//! A *command* is a wish, an *event* is a fact, the *world* is what the facts add up to.
//!
//! ```text
//! console ───── tui ──┐
//! command line ─ cli ─┼─▶ Command ─▶ decide(desk, command, now) ─▶ facts, or a refusal
//! files ────── import ┘                                              │
//!                                 journal.append(after n, records) ◀─┘
//!                                          │ on disk
//!                    world.apply(record) ◀─┘   in every process that has the desk open
//!                          │
//!            view (desk + now → rows and roles) ─▶ widgets ─▶ terminal
//! ```
//!
//! # Rooms
//!
//! | room | what it is for | may use |
//! |---|---|---|
//! | [`domain`] | contracts, calendars, clocks, incidents, updates and rollouts, storage, availability, licences, credits, hours; what a command leads to | nothing |
//! | [`store`] | the journal, and who is there: SQLite or memory | domain |
//! | [`engine`] | decide, append, apply, publish; wakes when a planned moment comes | domain, store |
//! | [`wire`] | what goes over the line between a server and its clients | domain |
//! | [`client`] | how a console or a command reaches its desk, in this process or behind a server | domain, engine, store, wire |
//! | [`words`] | every sentence, in English and German: meanings in, words out | domain, store, engine, import |
//! | [`report`] | the desk and its records as text: sections of lines, tables, calendars | domain, words |
//! | [`import`] | files that people bring, turned into acts | domain |
//! | [`config`] | settings: defaults, file, environment; what is kept between sessions | domain, words |
//! | [`demo`] | a seeded desk that lives | domain, store, engine, client, import |
//! | [`tui`] | the console: model, update, view, terminal | domain, client, config, report, words |
//! | [`wall`] | a screen that nobody sits at: pages by turns, read-only by type | domain, client, config, words, tui's drawing |
//! | [`cli`] | the command line; every act of the console has its twin here | everything |
//!
//! The [`domain`] and the console ([`tui`]) are divided further, into floors: each uses only those below it,
//! and no two files anywhere use each other. The tests in `tests/suite/architecture` read the source and
//! hold all of this, and say which crate may be named where.
//!
//! # What always holds
//!
//! - [`domain`] is pure: no clock, no I/O, no randomness. The present is an argument.
//! - The journal's sequence number is the only arbiter. Who decided on an older desk is told
//!   [`store::Appended::Behind`], catches up and decides again; nobody holds a lock while deciding,
//!   except a long batch that was overtaken.
//! - What was acknowledged is on disk, in the file that the desk's path names; what was refused has
//!   changed nothing.
//! - Each record is chained to the one before it; a journal with a gap or a changed record is not read.
//! - A command sent twice acts once, and answers both times as it did the first time.
//! - A clock is computed from an incident's life, its contract and the present, never counted.
//! - An incident keeps the contract version that was valid when it was received.
//! - A snapshot only speeds up the start; without it the journal gives the same world. One of a world of
//!   another shape is ignored ([`store::shape`]).
//! - Text from outside is cleaned where it comes in ([`domain::base::text::Text`]), and whatever is printed
//!   once more where it goes out ([`domain::base::text::printable`]). Nothing is cut: what is too long is refused.
//! - Only [`engine`] and the loops of console and wall, with their terminal, read the system's clock.

pub mod cli;
pub mod client;
pub mod config;
pub mod demo;
pub mod domain;
pub mod engine;
pub mod import;
pub mod report;
pub mod server;
pub mod store;
pub mod tui;
pub mod wall;
pub mod wire;
pub mod words;
