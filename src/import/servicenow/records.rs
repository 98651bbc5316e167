//! Records of a separated text, one at a time: a broken line ends itself, not the file.

use std::io::{self, BufRead, Seek, SeekFrom};

/// Longest record, in bytes. An honest row has a few hundred; a longer one is a quotation mark that
/// is never closed.
const LONGEST: usize = 1 << 20;

/// A record as it stands in the file.
#[derive(Debug, Default)]
pub struct Record {
    /// From 1.
    pub line: u64,
    /// Where it begins, in bytes.
    pub at: u64,
    pub bytes: Vec<u8>,
}

/// Cells of a record.
#[derive(Debug, Default)]
pub struct Cells {
    text: String,
    /// Where each cell ends in `text`.
    ends: Vec<usize>,
}

/// Why a record has no cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Broken {
    /// It goes on behind its last line.
    Open { column: u64 },
    /// A quotation mark within a field that has none around it.
    Inside { column: u64 },
    /// Something between the closing quotation mark and the next separator.
    Behind { column: u64 },
    /// Where it stops being UTF-8, in bytes.
    Foreign(usize),
}

impl Cells {
    pub fn get(&self, index: usize) -> Option<&str> {
        let end = *self.ends.get(index)?;
        let start = if index == 0 { 0 } else { self.ends[index - 1] };
        self.text.get(start..end)
    }

    pub fn len(&self) -> usize {
        self.ends.len()
    }

    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).filter_map(|index| self.get(index))
    }

    /// Cuts a record into its cells.
    ///
    /// # Errors
    /// Its quoting is broken, or it is no UTF-8.
    pub fn cut(&mut self, record: &[u8], separator: char) -> Result<(), Broken> {
        self.text.clear();
        self.ends.clear();
        let record = std::str::from_utf8(record).map_err(|e| Broken::Foreign(e.valid_up_to()))?;
        let record = record.strip_suffix('\n').unwrap_or(record);
        let record = record.strip_suffix('\r').unwrap_or(record);
        let (mut quoted, mut start, mut column) = (None, true, 0);
        let mut chars = record.chars().peekable();
        while let Some(c) = chars.next() {
            column += 1;
            match (c, quoted) {
                ('"', None) if start => (quoted, start) = (Some(column), false),
                ('"', None) => return Err(Broken::Inside { column }),
                ('"', Some(_)) => match chars.peek() {
                    Some('"') => {
                        chars.next();
                        column += 1;
                        self.text.push('"');
                    }
                    Some(next) if *next != separator => {
                        return Err(Broken::Behind { column: column + 1 });
                    }
                    _ => quoted = None,
                },
                (c, None) if c == separator => {
                    self.ends.push(self.text.len());
                    start = true;
                }
                (c, _) => {
                    self.text.push(c);
                    start = false;
                }
            }
        }
        if let Some(column) = quoted {
            return Err(Broken::Open { column });
        }
        self.ends.push(self.text.len());
        Ok(())
    }
}

/// Reads a text record by record.
#[derive(Debug)]
pub struct Records<R> {
    source: R,
    /// What ends a line.
    end: u8,
    line: u64,
    at: u64,
}

impl<R: BufRead + Seek> Records<R> {
    pub fn new(mut source: R) -> Self {
        // What cannot be read is said when it is read.
        let end = source.fill_buf().map_or(b'\n', line_end);
        Self { source, end, line: 1, at: 0 }
    }

    /// Goes to a place that a record begins at.
    pub fn seek(&mut self, line: u64, at: u64) -> io::Result<()> {
        if self.at != at {
            self.source.seek(SeekFrom::Start(at))?;
        }
        (self.line, self.at) = (line, at);
        Ok(())
    }

    /// The next record that is no empty line: where it stands, and its cells. `None` at the end.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn next(
        &mut self,
        record: &mut Record,
        cells: &mut Cells,
        separator: char,
    ) -> io::Result<Option<Result<(), Broken>>> {
        loop {
            *record = Record { line: self.line, at: self.at, bytes: std::mem::take(&mut record.bytes) };
            record.bytes.clear();
            if self.line(&mut record.bytes)? == 0 {
                return Ok(None);
            }
            if record.bytes.iter().any(|b| !matches!(b, b'\r' | b'\n')) {
                break;
            }
        }
        let first = record.bytes.len();
        loop {
            let cut = cells.cut(&record.bytes, separator);
            let Err(Broken::Open { .. }) = cut else { return Ok(Some(cut)) };
            if record.bytes.len() < LONGEST && self.line(&mut record.bytes)? > 0 {
                continue;
            }
            // The mark is never closed: the record is its first line, and reading goes on behind it.
            record.bytes.truncate(first);
            let next = record.at + first as u64;
            self.seek(record.line + 1, next)?;
            return Ok(Some(cut));
        }
    }

    /// Adds a line with its end. Of a line without end only the beginning is kept.
    fn line(&mut self, bytes: &mut Vec<u8>) -> io::Result<usize> {
        let mut count = 0;
        loop {
            let chunk = self.source.fill_buf()?;
            let end = memchr::memchr(self.end, chunk).map(|index| index + 1);
            let length = end.unwrap_or(chunk.len());
            if bytes.len() < LONGEST {
                bytes.extend_from_slice(&chunk[..length]);
            }
            let over = length == 0 || end.is_some();
            self.source.consume(length);
            self.at += length as u64;
            count += length;
            if over {
                self.line += u64::from(count > 0);
                return Ok(count);
            }
        }
    }
}

/// Some programs still end lines with a carriage return alone: then there is no other end in sight.
fn line_end(beginning: &[u8]) -> u8 {
    let inside = &beginning[..beginning.len().saturating_sub(1)];
    let alone = memchr::memchr(b'\r', inside).is_some() && memchr::memchr(b'\n', beginning).is_none();
    if alone { b'\r' } else { b'\n' }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    fn all(text: &str) -> Vec<(u64, Result<Vec<String>, Broken>)> {
        let mut records = Records::new(Cursor::new(text.as_bytes()));
        let (mut record, mut cells) = (Record::default(), Cells::default());
        let mut all = Vec::new();
        while let Some(read) = records.next(&mut record, &mut cells, ',').unwrap() {
            all.push((record.line, read.map(|()| cells.iter().map(str::to_owned).collect())));
        }
        all
    }

    fn good(line: u64, cells: &[&str]) -> (u64, Result<Vec<String>, Broken>) {
        (line, Ok(cells.iter().map(|cell| (*cell).to_owned()).collect()))
    }

    #[test]
    fn cells_by_rfc_4180() {
        let expected = vec![
            good(1, &["a", "b", ""]),
            good(2, &["x,y", "say \"so\"", "two\nlines"]),
            good(5, &["", "", ""]),
        ];
        assert_eq!(all("a,b,\r\n\"x,y\",\"say \"\"so\"\"\",\"two\nlines\"\n\n,,"), expected);
    }

    #[test]
    fn a_carriage_return_alone_ends_a_line_where_nothing_else_does() {
        assert_eq!(all("a,b\r\rc,d\r"), vec![good(1, &["a", "b"]), good(3, &["c", "d"])]);
    }

    #[test]
    fn a_broken_line_ends_itself() {
        let read = all("a\nx\"y\nb\n\"c\"d\ne\n\"never,closed\nf\ng\n");
        let lines: Vec<(u64, bool)> = read.iter().map(|(line, cells)| (*line, cells.is_ok())).collect();
        let expected =
            [(1, true), (2, false), (3, true), (4, false), (5, true), (6, false), (7, true), (8, true)];
        assert_eq!(lines, expected);
        assert_eq!(read[5].1, Err(Broken::Open { column: 1 }));
    }
}
