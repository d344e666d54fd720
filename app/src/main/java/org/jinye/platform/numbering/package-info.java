/** Numbers of documents, such as 金烟处〔2026〕第12号: per bureau, kind and year, without gaps. */
@NullMarked
package org.jinye.platform.numbering;

import org.jspecify.annotations.NullMarked;
