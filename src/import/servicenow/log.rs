//! A whole log: where its rows stand, and what they ask for, incident by incident.
//!
//! A log may have a million rows. What is held of a row is where it stands and when it happened; its
//! text is read again when its incident's turn comes.

use std::io::{BufRead, Seek};

use chrono_tz::Tz;
use indexmap::IndexSet;

use super::heading::Heading;
use super::map::{self};
use super::order::{self, Mark};
use super::records::{Broken, Cells, Record, Records};
use super::row::Row;
use super::stamp::{DateOrder, Evidence, Stamp};
use super::wrong::unreadable;
use super::{BadCsv, BadFile, BadRow, Skipped, Target};
use crate::domain::acts::decide::Command;
use crate::domain::base::instant::Instant;
use crate::domain::base::text::Text;
use crate::domain::base::zone;
use crate::import::encoding;

/// How far the work is, for whoever waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Bytes that were looked through.
    Read(u64),
    /// Rows whose commands were made, of all.
    Taken(usize, usize),
}

/// A log that was looked through.
#[derive(Debug)]
pub struct Log<R> {
    records: Records<R>,
    heading: Heading,
    /// By incident, and within it as the file has them.
    rows: Vec<Place>,
    incidents: IndexSet<Box<str>>,
    dates: DateOrder,
    skipped: Vec<(Option<u32>, Skipped)>,
}

/// A row that has a number and two times.
#[derive(Clone, Copy, Debug)]
struct Place {
    incident: u32,
    line: u64,
    at: u64,
    opened: Stamp,
    updated: Stamp,
    count: Option<u32>,
}

/// What some incidents of a log ask for, each of them as a whole.
#[derive(Debug, Default)]
pub struct Batch {
    pub commands: Vec<Command>,
    /// Line of each command.
    pub lines: Vec<u64>,
    pub incidents: Vec<Incident>,
}

/// One incident of a batch.
#[derive(Debug)]
pub struct Incident {
    pub number: Text,
    /// Its commands in the batch.
    pub commands: std::ops::Range<usize>,
    /// Lines of it that could not be read.
    pub skipped: Vec<Skipped>,
}

impl<R: BufRead + Seek> Log<R> {
    /// Looks through a whole log. `dates` says in which order its dates are written.
    ///
    /// # Errors
    /// It is no such log: a missing column, foreign bytes, or dates that can be read in two ways.
    pub fn read(
        source: R,
        dates: Option<DateOrder>,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<Self, BadCsv> {
        let mut records = Records::new(source);
        let (mut record, mut cells) = (Record::default(), Cells::default());
        let heading = Heading::read(&mut records, &mut record, &mut cells)?;
        let mut log = Self {
            records,
            heading,
            rows: Vec::new(),
            incidents: IndexSet::new(),
            dates: DateOrder::DayMonthYear,
            skipped: Vec::new(),
        };
        let mut evidence = Evidence::default();
        let separator = log.heading.separator;
        while let Some(cut) =
            log.records.next(&mut record, &mut cells, separator).map_err(|e| unreadable(&e))?
        {
            match cut {
                Err(Broken::Foreign(at)) => {
                    return Err(BadCsv::foreign(record.line, &encoding::at(&record.bytes, at)));
                }
                cut => log.look(&record, cut.map(|()| &cells), &mut evidence),
            }
            if (log.rows.len() + log.skipped.len()).is_multiple_of(4_096) {
                progress(Progress::Read(record.at));
            }
        }
        if log.rows() == 0 {
            return Err(BadCsv { line: record.line, ..BadCsv::of(BadFile::NoRows) });
        }
        log.dates = match dates {
            Some(dates) => dates,
            None => evidence.order().map_err(|_| BadCsv::of(BadFile::TwoReadings))?,
        };
        log.rows.sort_by_key(|row| (row.incident, row.line));
        Ok(log)
    }

    /// Notes where a row stands, or why it cannot be taken.
    fn look(&mut self, record: &Record, cut: Result<&Cells, Broken>, evidence: &mut Evidence) {
        let line = record.line;
        let (number, found) = match cut {
            Ok(cells) => (self.heading.get(cells, "number"), self.place(record, cells)),
            // Its number may stand before the fault.
            Err(broken) => (self.number_before(&record.bytes), Err(BadRow::Broken(broken))),
        };
        let known = number.map(|number| self.incident(&Text::line(number)));
        match (found, known) {
            (Ok(place), Some(incident)) => {
                evidence.add(place.opened);
                evidence.add(place.updated);
                self.rows.push(Place { incident, ..place });
            }
            (Ok(_), None) => self.skipped.push((None, Skipped { line, why: BadRow::NoNumber })),
            (Err(why), incident) => self.skipped.push((incident, Skipped { line, why })),
        }
    }

    fn incident(&mut self, number: &Text) -> u32 {
        let index = match self.incidents.get_index_of(number.as_str()) {
            Some(index) => index,
            None => self.incidents.insert_full(number.as_str().into()).0,
        };
        u32::try_from(index).unwrap_or(u32::MAX)
    }

    fn number_before<'b>(&self, bytes: &'b [u8]) -> Option<&'b str> {
        let text = std::str::from_utf8(bytes).ok()?;
        let cell = text.split(self.heading.separator).nth(self.heading.column("number")?)?.trim();
        let bare = cell.trim_start_matches('"');
        let end = bare.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(bare.len());
        Some(&bare[..end]).filter(|number| !number.is_empty())
    }

    fn place(&self, record: &Record, cells: &Cells) -> Result<Place, BadRow> {
        let (row, heading) = (cells.len(), self.heading.width);
        if row != heading {
            return Err(BadRow::Width { row, heading });
        }
        let time = |column| {
            let text = self.heading.get(cells, column).unwrap_or_default();
            Stamp::parse(text).ok_or_else(|| no_time(column, text))
        };
        Ok(Place {
            incident: 0,
            line: record.line,
            at: record.at,
            opened: time("opened_at")?,
            updated: time("sys_updated_at")?,
            count: self.heading.get(cells, "sys_mod_count").and_then(|count| count.parse().ok()),
        })
    }

    /// Number of rows.
    pub fn rows(&self) -> usize {
        self.rows.len() + self.skipped.len()
    }

    /// Lines whose incident is not known, or that no incident on the desk will show.
    pub fn loose(&self) -> impl Iterator<Item = &Skipped> {
        let known = |incident: u32| self.rows.binary_search_by_key(&incident, |row| row.incident).is_ok();
        self.skipped.iter().filter(move |(incident, _)| incident.is_none_or(|i| !known(i))).map(|(_, s)| s)
    }

    /// Gives what the log asks for, the earliest incident first, `size` rows and the rest of the
    /// incident at a time, until `take` ends it.
    ///
    /// # Errors
    /// The file cannot be read again, or what `take` says.
    pub async fn batches<E: From<BadCsv>>(
        mut self,
        target: &Target,
        size: usize,
        mut take: impl AsyncFnMut(Batch, Progress) -> Result<(), E>,
    ) -> Result<(), E> {
        let total = self.rows();
        let mut skipped: Vec<(Option<u32>, Skipped)> = std::mem::take(&mut self.skipped);
        skipped.sort_by_key(|(incident, skipped)| (*incident, skipped.line));
        let (mut batch, mut taken) = (Batch::default(), 0);
        for (incident, rows) in self.by_receipt(target.zone) {
            let from = skipped.partition_point(|(known, _)| *known < Some(incident));
            let to = skipped.partition_point(|(known, _)| *known <= Some(incident));
            let broken = skipped[from..to].iter().map(|(_, skipped)| skipped.clone()).collect();
            taken += rows.len();
            self.incident_into(&mut batch, incident, rows, broken, target).map_err(E::from)?;
            if batch.commands.len() >= size {
                take(std::mem::take(&mut batch), Progress::Taken(taken, total)).await?;
            }
        }
        take(batch, Progress::Taken(total, total)).await
    }

    /// Incidents with their rows, by receipt.
    fn by_receipt(&self, zone: Tz) -> Vec<(u32, std::ops::Range<usize>)> {
        let mut incidents: Vec<(Option<Instant>, u32, std::ops::Range<usize>)> = Vec::new();
        let mut from = 0;
        for group in self.rows.chunk_by(|a, b| a.incident == b.incident) {
            let opened = group.iter().filter_map(|row| row.opened.read(self.dates)).min();
            let opened = opened.map(|at| zone::resolve(zone, at));
            incidents.push((opened, group[0].incident, from..from + group.len()));
            from += group.len();
        }
        incidents.sort_by_key(|(opened, incident, _)| (*opened, *incident));
        incidents.into_iter().map(|(_, incident, rows)| (incident, rows)).collect()
    }

    fn incident_into(
        &mut self,
        batch: &mut Batch,
        incident: u32,
        rows: std::ops::Range<usize>,
        mut skipped: Vec<Skipped>,
        target: &Target,
    ) -> Result<(), BadCsv> {
        let number =
            self.incidents.get_index(incident as usize).map_or_else(Text::default, |n| Text::line(n));
        let first = batch.commands.len();
        let mut before: Option<Row> = None;
        for (place, at) in self.in_order(rows, target.zone, &mut skipped) {
            let row = self.row(place, at, target.zone)?;
            match row.command(before.as_ref(), target) {
                Ok(command) => {
                    batch.commands.push(command);
                    batch.lines.push(place.line);
                }
                Err(why) => skipped.push(Skipped { line: place.line, why }),
            }
            before = Some(row);
        }
        let commands = first..batch.commands.len();
        batch.incidents.push(Incident { number, commands, skipped });
        Ok(())
    }

    /// Rows of one incident as they happened; what cannot have happened so is skipped.
    fn in_order(
        &self,
        rows: std::ops::Range<usize>,
        zone: Tz,
        skipped: &mut Vec<Skipped>,
    ) -> Vec<(Place, Instant)> {
        let mut readable = Vec::new();
        let mut skip = |line: u64, why: BadRow| skipped.push(Skipped { line, why });
        for place in &self.rows[rows] {
            match (place.opened.read(self.dates), place.updated.read(self.dates)) {
                (None, _) => skip(place.line, BadRow::NoDay("opened_at")),
                (_, None) => skip(place.line, BadRow::NoDay("sys_updated_at")),
                (Some(opened), Some(at)) if at < opened => {
                    skip(place.line, BadRow::Early { at, opened });
                }
                (Some(_), Some(at)) => readable.push((*place, Mark { at, count: place.count })),
            }
        }
        let marks: Vec<Mark> = readable.iter().map(|(_, mark)| *mark).collect();
        let mut placed = Vec::with_capacity(readable.len());
        for order::Placed { index, at } in order::place(zone, &marks) {
            let (place, mark) = readable[index];
            match at {
                Some(at) => placed.push((place, at)),
                None => skip(place.line, BadRow::RunsBack(mark.at)),
            }
        }
        placed
    }

    fn row(&mut self, place: Place, at: Instant, zone: Tz) -> Result<Row, BadCsv> {
        let (mut record, mut cells) = (Record::default(), Cells::default());
        self.records.seek(place.line, place.at).map_err(|e| unreadable(&e))?;
        let next = self.records.next(&mut record, &mut cells, self.heading.separator);
        let opened = place.opened.read(self.dates);
        match (next.map_err(|e| unreadable(&e))?, opened) {
            (Some(Ok(())), Some(opened)) => {
                Ok(Row::new(&self.heading, &cells, zone::resolve(zone, opened), at))
            }
            _ => Err(BadCsv { line: place.line, ..BadCsv::of(BadFile::Changed) }),
        }
    }
}

impl Batch {
    /// Marks for the incidents of which something could not be read, or was refused: their clocks
    /// are not judged. To be done after the batch's own commands.
    pub fn marks(&self, refused: &[usize], target: &Target, by: &Text) -> Vec<Command> {
        let mark = |incident: &Incident| {
            let read = incident.skipped.iter().map(|skipped| skipped.line);
            let refused = incident.commands.clone().filter(|index| refused.contains(index));
            let taken = refused.clone().count() < incident.commands.len();
            let mut lines: Vec<u64> = read.chain(refused.map(|index| self.lines[index])).collect();
            lines.sort_unstable();
            (taken && !lines.is_empty()).then(|| map::incomplete(&incident.number, &lines, target, by))
        };
        self.incidents.iter().filter_map(mark).collect()
    }
}

fn no_time(column: &'static str, text: &str) -> BadRow {
    let shown: String = Text::line(text).chars().take(40).collect();
    BadRow::NoTime { column, text: Text::line(&shown) }
}
