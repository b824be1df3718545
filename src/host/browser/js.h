// The JavaScript that src/host/browser calls; its bodies are in web/library/host.js.
// Text and bytes cross as pointer and length, UTF-8 where they are text. What takes time is answered later
// through hostAnswer (browser.cpp) under the token it was asked with. A returned pointer is malloc'ed there
// and freed here.
#pragma once

#include <cstddef>
#include <cstdint>

extern "C" {

// Listens to the address and to the person's preferences.
void hostStart();

// Answers a StorageResult and the records, packed: for each, length and bytes of the key, length and bytes of
// the value; lengths are 32 bits, little end first.
void hostReadRecords(int token, const char* prefix, std::size_t prefixLength);
// `batch` is packed in the same way; a value of length hostRemoved stands for a removal. Answers a
// StorageResult.
void hostWriteRecords(int token, const char* batch, std::size_t batchLength);

// Tells the other tabs of this browser that records were written; listens for what they tell
// (hostRecordsChanged).
void hostTellTabs();
void hostWatchTabs();

// Answers 1 if granted, else 0; under lostToken when it is taken away later.
void hostHoldLock(int token, int lostToken, const char* name, std::size_t nameLength, bool steal);
// Answers 1 and the bytes, or 0.
void hostFetchFile(int token, const char* path, std::size_t pathLength);
// Answers a status of HTTP, or 0, and the seconds of Retry-After as text where the server gave some.
void hostSendOnce(int token, const char* address, std::size_t addressLength, const char* bytes,
                  std::size_t byteCount);
// Answers a status of HTTP, with the bytes where it is 200; 0, hostFetchRefused or hostFetchTooLong.
void hostFetchWithPassword(int token, const char* address, std::size_t addressLength, const char* user,
                           std::size_t userLength, const char* password, std::size_t passwordLength,
                           double most);
// Listens for the network's coming back (hostNetworkBack).
void hostWatchNetwork();
// Answers a WorkbookResult and, when done, the JSON of a workbook or, when `writes`, the workbook of a JSON.
void hostWorkbook(int token, bool writes, const char* bytes, std::size_t byteCount);
// `task` is a LinkTask. Answers 1 and the bytes, or 0.
void hostLinkTask(int token, int task, const char* bytes, std::size_t byteCount);
// Answers 1 and the bytes, or 0.
void hostReadChosenFile(int token, int file, double from, double length);
void hostPutAside(const char* bytes, std::size_t byteCount);
void hostDownload(const char* fileName, std::size_t fileNameLength, const char* mimeType,
                  std::size_t mimeTypeLength, const char* bytes, std::size_t byteCount);
// Answers 1 if the clipboard has it now, else 0.
void hostCopyText(int token, const char* text, std::size_t textLength);

// Bits: 1 words can be shared, 2 text files too.
int hostSharing();
// `packed` as in hostWriteRecords, in three pairs: title and text, address and the file's name, its type and
// its bytes. Answers a ShareResult.
void hostShare(int token, const char* packed, std::size_t packedLength);

// Answers 1, or 0 where the browser could not draw it.
void hostDownloadPicture(int token, const char* fileName, std::size_t fileNameLength, const char* svg,
                         std::size_t svgLength, float width, float height, float scale);
void hostDrawPicture(int token, const char* svg, std::size_t svgLength, float width, float height,
                     float scale);

char* hostPageAddress(std::size_t* length);
char* hostRoute(std::size_t* length);
void hostSetRoute(const char* route, std::size_t routeLength, bool replace);
void hostSetTitle(const char* title, std::size_t titleLength, const char* language,
                  std::size_t languageLength);
void hostPrint();

// Bits: 1 English, 2 dark, 4 reduced motion, 8 more contrast, 16 forced colours.
int hostPreferences();
// Fills in host::SystemColors, a word each.
void hostSystemColors(std::uint32_t* colors);
void hostRememberChoice(const char* name, std::size_t nameLength, const char* value, std::size_t valueLength);
char* hostRecallChoice(const char* name, std::size_t nameLength, std::size_t* length);
int hostOpenOtherProgram();

double hostNow();
int hostLocalDate();  // 20261122
void hostRandomBytes(std::uint8_t* bytes, std::size_t count);
void hostWake(double milliseconds);
// Answers when the time has passed.
void hostCallIn(int token, double milliseconds);

}  // extern "C"

constexpr std::uint32_t hostRemoved = 0xffffffff;
constexpr int hostFetchRefused = -1;
constexpr int hostFetchTooLong = -2;
constexpr int hostNoRoom = 3;  // in place of any status: its bytes found no room
