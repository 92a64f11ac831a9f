<?xml version="1.0" encoding="UTF-8"?>
<!--
  appendix.docx from summary.xml: the parts of a document of Word, each in <part name="…">.

  Headings, captions with numbers that Word counts on, references to them, tables whose first line
  repeats, and charts of Word's own.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:s="urn:shukei:summary:1"
    xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"
    xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    exclude-result-prefixes="s">

<xsl:output method="xml" encoding="UTF-8" indent="no" omit-xml-declaration="yes"/>
<xsl:strip-space elements="*"/>

<xsl:param name="accent" select="'#1b4f7a'"/>
<xsl:param name="color-1" select="'#173a5c'"/>
<xsl:param name="color-2" select="'#2f679b'"/>
<xsl:param name="color-3" select="'#5c93c4'"/>
<xsl:param name="color-4" select="'#93b9dc'"/>
<xsl:param name="color-5" select="'#c3d8ec'"/>
<xsl:param name="color-6" select="'#e7eff7'"/>
<xsl:param name="font" select="''"/>
<xsl:param name="crosses" select="'yes'"/>
<xsl:param name="statistics" select="'mean median'"/>

<xsl:key name="label" match="/s:summary/s:labels/s:label" use="@key"/>
<xsl:key name="cross" match="s:table[@kind='cross']" use="@variable"/>
<xsl:variable name="ja" select="/s:summary/@xml:lang = 'ja'"/>
<xsl:variable name="rules" select="/s:summary/s:rules"/>
<xsl:variable name="marks" select="/s:summary/s:tests/@marks"/>
<xsl:variable name="arrows" select="$marks = 'arrows' or $marks = 'both'"/>
<xsl:variable name="letters" select="$marks = 'letters' or $marks = 'both'"/>
<xsl:variable name="format" select="concat('0', substring('.000000', 1, number($rules/@decimals != 0) * ($rules/@decimals + 1)))"/>
<!-- The fonts by name: of letters, of Japanese. -->
<xsl:variable name="latin"><xsl:choose><xsl:when test="$font != ''"><xsl:value-of select="$font"/></xsl:when><xsl:when test="$ja">Yu Gothic</xsl:when><xsl:otherwise>Calibri</xsl:otherwise></xsl:choose></xsl:variable>
<xsl:variable name="asian"><xsl:choose><xsl:when test="$font != ''"><xsl:value-of select="$font"/></xsl:when><xsl:otherwise>游ゴシック</xsl:otherwise></xsl:choose></xsl:variable>
<xsl:variable name="types" select="'http://schemas.openxmlformats.org/officeDocument/2006/relationships'"/>
<!-- The width of the text, in twentieths of a point. -->
<xsl:variable name="width" select="9638"/>

<xsl:template match="/s:summary">
  <xsl:element name="package">
    <xsl:call-template name="frame"/>
    <xsl:element name="part"><xsl:attribute name="name">word/document.xml</xsl:attribute>
      <w:document><w:body>
        <xsl:call-template name="cover"/>
        <xsl:call-template name="contents"/>
        <xsl:call-template name="paragraph"><xsl:with-param name="style" select="'Heading1'"/><xsl:with-param name="text" select="key('label','how-to-read')"/></xsl:call-template>
        <xsl:apply-templates select="s:note"/>
        <xsl:apply-templates select="s:section"/>
        <w:sectPr><w:footerReference w:type="default" r:id="rIdFooter"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>
      </w:body></w:document>
    </xsl:element>
    <xsl:for-each select="//s:question[s:table]">
      <xsl:element name="part"><xsl:attribute name="name">word/charts/chart<xsl:value-of select="position()"/>.xml</xsl:attribute>
        <xsl:call-template name="chart-part">
          <xsl:with-param name="bars" select="@type != 'grid'"/>
          <xsl:with-param name="series"><xsl:call-template name="tally-series"/></xsl:with-param>
        </xsl:call-template>
      </xsl:element>
    </xsl:for-each>
  </xsl:element>
</xsl:template>

<!-- Types, relations, styles -->

<xsl:template name="frame">
  <xsl:element name="part"><xsl:attribute name="name">[Content_Types].xml</xsl:attribute>
    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
      <Default Extension="xml" ContentType="application/xml"/>
      <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
      <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
      <Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>
      <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
      <xsl:for-each select="//s:question[s:table]"><Override PartName="/word/charts/chart{position()}.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/></xsl:for-each>
    </Types>
  </xsl:element>
  <xsl:element name="part"><xsl:attribute name="name">_rels/.rels</xsl:attribute>
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      <Relationship Id="rId1" Type="{$types}/officeDocument" Target="word/document.xml"/>
      <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>
    </Relationships>
  </xsl:element>
  <xsl:element name="part"><xsl:attribute name="name">docProps/core.xml</xsl:attribute>
    <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><xsl:value-of select="s:title"/></dc:title><dc:creator><xsl:value-of select="s:organization"/></dc:creator><dc:language><xsl:value-of select="@xml:lang"/></dc:language></cp:coreProperties>
  </xsl:element>
  <xsl:element name="part"><xsl:attribute name="name">word/_rels/document.xml.rels</xsl:attribute>
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      <Relationship Id="rIdStyles" Type="{$types}/styles" Target="styles.xml"/>
      <Relationship Id="rIdFooter" Type="{$types}/footer" Target="footer1.xml"/>
      <xsl:for-each select="//s:question[s:table]"><Relationship Id="rId{position()}" Type="{$types}/chart" Target="charts/chart{position()}.xml"/></xsl:for-each>
    </Relationships>
  </xsl:element>
  <xsl:element name="part"><xsl:attribute name="name">word/footer1.xml</xsl:attribute>
    <w:ftr><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>
  </xsl:element>
  <xsl:element name="part"><xsl:attribute name="name">word/styles.xml</xsl:attribute><xsl:call-template name="styles"/></xsl:element>
</xsl:template>

<xsl:template name="styles">
  <w:styles>
    <w:docDefaults>
      <w:rPrDefault><w:rPr><w:rFonts w:ascii="{$latin}" w:hAnsi="{$latin}" w:eastAsia="{$asian}" w:cs="{$latin}"/><w:sz w:val="20"/><w:lang><xsl:attribute name="w:val">en-GB</xsl:attribute><xsl:attribute name="w:eastAsia">ja-JP</xsl:attribute></w:lang></w:rPr></w:rPrDefault>
      <w:pPrDefault><w:pPr><w:spacing w:after="80" w:line="288" w:lineRule="auto"/></w:pPr></w:pPrDefault>
    </w:docDefaults>
    <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
    <w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:before="1800" w:after="200"/></w:pPr><w:rPr><w:b/><w:sz w:val="48"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="Subtitle"><w:name w:val="Subtitle"/><w:basedOn w:val="Normal"/><w:qFormat/><w:rPr><w:color w:val="535E69"/><w:sz w:val="22"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:pageBreakBefore/><w:pBdr><w:bottom w:val="single" w:sz="12" w:space="4" w:color="1B2127"/></w:pBdr><w:spacing w:after="240"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="420" w:after="60"/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:color w:val="{substring($accent, 2)}"/><w:sz w:val="25"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="140" w:after="20"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="TOC2"><w:name w:val="toc 2"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="0"/><w:ind w:left="240"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="220" w:after="60"/></w:pPr><w:rPr><w:b/><w:sz w:val="18"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="Soft"><w:name w:val="Soft"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/></w:pPr><w:rPr><w:color w:val="535E69"/><w:sz w:val="18"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="Note"><w:name w:val="Note"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="20"/><w:ind w:left="160" w:hanging="160"/></w:pPr><w:rPr><w:color w:val="535E69"/><w:sz w:val="16"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="Cell"><w:name w:val="Cell"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:sz w:val="17"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="SmallCell"><w:name w:val="Small cell"/><w:basedOn w:val="Cell"/><w:rPr><w:sz w:val="13"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="TinyCell"><w:name w:val="Tiny cell"/><w:basedOn w:val="Cell"/><w:rPr><w:sz w:val="10"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/><w:basedOn w:val="Normal"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:color w:val="535E69"/><w:sz w:val="16"/></w:rPr></w:style>
    <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="70" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
    <w:style w:type="table" w:customStyle="1" w:styleId="Figures"><w:name w:val="Figures"/><w:basedOn w:val="TableNormal"/>
      <w:tblPr><w:tblBorders><w:top w:val="single" w:sz="6" w:space="0" w:color="1B2127"/><w:bottom w:val="single" w:sz="6" w:space="0" w:color="1B2127"/><w:insideH w:val="single" w:sz="2" w:space="0" w:color="D3DAE1"/></w:tblBorders><w:tblCellMar><w:top w:w="30" w:type="dxa"/><w:left w:w="60" w:type="dxa"/><w:bottom w:w="30" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr>
      <w:tblStylePr w:type="firstRow"><w:rPr><w:color w:val="535E69"/></w:rPr><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="6" w:space="0" w:color="1B2127"/></w:tcBorders></w:tcPr></w:tblStylePr>
    </w:style>
  </w:styles>
</xsl:template>

<!-- Paragraphs -->

<xsl:template name="paragraph">
  <xsl:param name="style"/>
  <xsl:param name="text"/>
  <w:p><w:pPr><w:pStyle w:val="{$style}"/></w:pPr><w:r><w:t xml:space="preserve"><xsl:value-of select="$text"/></w:t></w:r></w:p>
</xsl:template>

<xsl:template match="s:note">
  <xsl:call-template name="paragraph"><xsl:with-param name="style" select="'Note'"/><xsl:with-param name="text" select="concat('・', .)"/></xsl:call-template>
</xsl:template>

<!-- A number that Word counts, with a bookmark around it for references. -->
<xsl:template name="numbered">
  <xsl:param name="sequence"/>
  <xsl:param name="number"/>
  <xsl:param name="title"/>
  <xsl:variable name="name" select="concat($sequence, '_', $number)"/>
  <w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr>
    <w:bookmarkStart w:id="{number($sequence = 'figure') * 100000 + $number}" w:name="{$name}"/>
    <w:r><w:t xml:space="preserve"><xsl:value-of select="concat(key('label', $sequence), ' ')"/></w:t></w:r>
    <w:fldSimple w:instr=" SEQ {$sequence} \* ARABIC "><w:r><w:t><xsl:value-of select="$number"/></w:t></w:r></w:fldSimple>
    <w:bookmarkEnd w:id="{number($sequence = 'figure') * 100000 + $number}"/>
    <w:r><w:t xml:space="preserve"><xsl:value-of select="concat('  ', $title)"/></w:t></w:r>
  </w:p>
</xsl:template>

<xsl:template name="reference">
  <xsl:param name="sequence"/>
  <xsl:param name="number"/>
  <w:fldSimple w:instr=" REF {$sequence}_{$number} \h "><w:r><w:t><xsl:value-of select="concat(key('label', $sequence), ' ', $number)"/></w:t></w:r></w:fldSimple>
</xsl:template>

<!-- Cover and contents -->

<xsl:template name="cover">
  <xsl:call-template name="paragraph"><xsl:with-param name="style" select="'Title'"/><xsl:with-param name="text" select="s:title"/></xsl:call-template>
  <xsl:call-template name="paragraph"><xsl:with-param name="style" select="'Subtitle'"/><xsl:with-param name="text" select="key('label','appendix')"/></xsl:call-template>
  <xsl:call-template name="paragraph"><xsl:with-param name="style" select="'Subtitle'"/><xsl:with-param name="text" select="s:organization"/></xsl:call-template>
  <w:tbl><w:tblPr><w:tblStyle w:val="Figures"/><w:tblW w:w="{$width}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>
    <w:tblGrid><w:gridCol w:w="2400"/><w:gridCol w:w="{$width - 2400}"/></w:tblGrid>
    <xsl:if test="s:fieldwork"><xsl:call-template name="fact"><xsl:with-param name="name" select="'fieldwork'"/><xsl:with-param name="text"><xsl:choose><xsl:when test="s:fieldwork/@era"><xsl:value-of select="s:fieldwork/@era"/></xsl:when><xsl:otherwise><xsl:value-of select="s:fieldwork/@text"/></xsl:otherwise></xsl:choose></xsl:with-param></xsl:call-template></xsl:if>
    <xsl:if test="string(s:population) != ''"><xsl:call-template name="fact"><xsl:with-param name="name" select="'population'"/><xsl:with-param name="text" select="s:population"/></xsl:call-template></xsl:if>
    <xsl:if test="s:method"><xsl:call-template name="fact"><xsl:with-param name="name" select="'method'"/><xsl:with-param name="text" select="s:method"/></xsl:call-template></xsl:if>
    <xsl:if test="s:population/@invited"><xsl:call-template name="fact"><xsl:with-param name="name" select="'invited'"/><xsl:with-param name="text" select="format-number(s:population/@invited, '#,##0')"/></xsl:call-template></xsl:if>
    <xsl:call-template name="fact"><xsl:with-param name="name" select="'valid-responses'"/><xsl:with-param name="text" select="format-number(s:rows/@tallied, '#,##0')"/></xsl:call-template>
    <xsl:if test="s:rows/@response-rate"><xsl:call-template name="fact"><xsl:with-param name="name" select="'response-rate'"/><xsl:with-param name="text" select="concat(s:rows/@response-rate, '%')"/></xsl:call-template></xsl:if>
  </w:tbl>
</xsl:template>

<xsl:template name="fact">
  <xsl:param name="name"/>
  <xsl:param name="text"/>
  <w:tr>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('label', $name)"/><xsl:with-param name="wide" select="2400"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="$text"/><xsl:with-param name="wide" select="$width - 2400"/></xsl:call-template>
  </w:tr>
</xsl:template>

<!-- A field that Word can make anew, with pages; what stands in it until then are links. -->
<xsl:template name="contents">
  <w:p><w:pPr><w:pStyle w:val="Caption"/><w:pageBreakBefore/></w:pPr><w:r><w:t><xsl:value-of select="key('label','contents')"/></w:t></w:r></w:p>
  <xsl:variable name="last" select="count(s:section)"/>
  <xsl:for-each select="s:section">
    <w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr>
      <xsl:if test="position() = 1"><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \o "1-2" \h \z \u </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r></xsl:if>
      <w:hyperlink w:anchor="s_{position()}"><w:r><w:t><xsl:value-of select="@title"/></w:t></w:r></w:hyperlink>
    </w:p>
    <xsl:for-each select="s:question">
      <w:p><w:pPr><w:pStyle w:val="TOC2"/></w:pPr><w:hyperlink w:anchor="q_{count(preceding::s:question) + 1}"><w:r><w:t xml:space="preserve"><xsl:value-of select="concat(@number, '  ', @title)"/></w:t></w:r></w:hyperlink></w:p>
    </xsl:for-each>
  </xsl:for-each>
  <w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
</xsl:template>

<!-- Sections and questions -->

<xsl:template match="s:section">
  <xsl:variable name="n" select="count(preceding-sibling::s:section) + 1"/>
  <w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:bookmarkStart w:id="{300000 + $n}" w:name="s_{$n}"/><w:r><w:t><xsl:value-of select="@title"/></w:t></w:r><w:bookmarkEnd w:id="{300000 + $n}"/></w:p>
  <xsl:for-each select="s:note"><xsl:call-template name="paragraph"><xsl:with-param name="style" select="'Soft'"/><xsl:with-param name="text" select="."/></xsl:call-template></xsl:for-each>
  <xsl:apply-templates select="s:question"/>
</xsl:template>

<xsl:template match="s:question">
  <xsl:variable name="question" select="."/>
  <xsl:variable name="n" select="count(preceding::s:question) + 1"/>
  <xsl:variable name="figure" select="count(preceding::s:question[s:table]) + 1"/>
  <!-- Tables before: one a question, one for each variable that is crossed. -->
  <xsl:variable name="number" select="count(preceding::s:question[s:table]) + number($crosses = 'yes') * count(preceding::s:table[@kind='tally'][key('cross', @variable)]) + 1"/>
  <w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:bookmarkStart w:id="{200000 + $n}" w:name="q_{$n}"/><w:r><w:t xml:space="preserve"><xsl:value-of select="concat(@number, '  ', @title)"/></w:t></w:r><w:bookmarkEnd w:id="{200000 + $n}"/></w:p>
  <xsl:if test="s:text"><xsl:call-template name="paragraph"><xsl:with-param name="style" select="'Soft'"/><xsl:with-param name="text" select="s:text"/></xsl:call-template></xsl:if>
  <xsl:if test="s:table">
    <w:p><w:pPr><w:pStyle w:val="Soft"/></w:pPr>
      <w:r><w:t xml:space="preserve"><xsl:value-of select="concat('n = ', format-number(s:table[1]/s:column/@base, '#,##0'), '   ', @remarks, '   ')"/></w:t></w:r>
      <xsl:call-template name="reference"><xsl:with-param name="sequence" select="'figure'"/><xsl:with-param name="number" select="$figure"/></xsl:call-template>
      <w:r><w:t xml:space="preserve"> · </w:t></w:r>
      <xsl:call-template name="reference"><xsl:with-param name="sequence" select="'table'"/><xsl:with-param name="number" select="$number"/></xsl:call-template>
    </w:p>
    <xsl:call-template name="numbered"><xsl:with-param name="sequence" select="'figure'"/><xsl:with-param name="number" select="$figure"/><xsl:with-param name="title" select="@title"/></xsl:call-template>
    <xsl:call-template name="picture"><xsl:with-param name="n" select="$figure"/></xsl:call-template>
    <xsl:call-template name="numbered"><xsl:with-param name="sequence" select="'table'"/><xsl:with-param name="number" select="$number"/><xsl:with-param name="title" select="@title"/></xsl:call-template>
    <xsl:call-template name="tally"/>
  </xsl:if>
  <xsl:apply-templates select="s:note"/>
  <xsl:if test="$crosses = 'yes'">
    <xsl:for-each select="s:table[@kind='tally'][key('cross', @variable)]">
      <xsl:variable name="place" select="position()"/>
      <xsl:variable name="tables" select="key('cross', @variable)"/>
      <xsl:variable name="title"><xsl:value-of select="$question/@title"/><xsl:if test="$question/@type = 'grid'"> / <xsl:value-of select="@title"/></xsl:if> × <xsl:for-each select="$tables"><xsl:if test="position() != 1"><xsl:choose><xsl:when test="$ja">、</xsl:when><xsl:otherwise>, </xsl:otherwise></xsl:choose></xsl:if><xsl:call-template name="banner"/></xsl:for-each></xsl:variable>
      <xsl:call-template name="numbered"><xsl:with-param name="sequence" select="'table'"/><xsl:with-param name="number" select="$number + $place"/><xsl:with-param name="title" select="$title"/></xsl:call-template>
      <xsl:call-template name="cross"><xsl:with-param name="tables" select="$tables"/></xsl:call-template>
      <xsl:for-each select="$tables">
        <xsl:variable name="before" select="$tables[count(. | current()/preceding-sibling::s:table) = count(current()/preceding-sibling::s:table)]"/>
        <xsl:for-each select="s:note"><xsl:if test="not($before/s:note[. = current()])"><xsl:apply-templates select="."/></xsl:if></xsl:for-each>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:if>
</xsl:template>

<xsl:template name="banner"><xsl:for-each select="s:banner/s:level"><xsl:if test="position() != 1"> × </xsl:if><xsl:value-of select="@title"/></xsl:for-each></xsl:template>

<!-- A chart in the line, as high as its bars need; the description is what stands in the table. -->
<xsl:template name="picture">
  <xsl:param name="n"/>
  <xsl:variable name="bars"><xsl:choose><xsl:when test="@type = 'grid'"><xsl:value-of select="count(s:table[@kind='tally']) + 2"/></xsl:when><xsl:otherwise><xsl:value-of select="count(s:table[1]/s:row[not(@hidden)][@kind = 'category']) + 1"/></xsl:otherwise></xsl:choose></xsl:variable>
  <xsl:variable name="high"><xsl:choose><xsl:when test="$bars &gt; 26">7000000</xsl:when><xsl:otherwise><xsl:value-of select="500000 + $bars * 250000"/></xsl:otherwise></xsl:choose></xsl:variable>
  <w:p><w:pPr><w:keepNext/></w:pPr><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">
    <wp:extent cx="6100000" cy="{$high}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>
    <wp:docPr id="{$n}" name="{@number}"><xsl:attribute name="descr"><xsl:value-of select="concat(@title, ': ')"/><xsl:for-each select="s:table[1]/s:row[not(@hidden)][@kind = 'category' and s:cell/@percent]"><xsl:if test="position() != 1">, </xsl:if><xsl:value-of select="concat(@label, ' ', s:cell/@percent, '%')"/></xsl:for-each></xsl:attribute></wp:docPr>
    <wp:cNvGraphicFramePr/>
    <a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="rId{$n}"/></a:graphicData></a:graphic>
  </wp:inline></w:drawing></w:r></w:p>
</xsl:template>

<!-- Tables -->

<xsl:template name="cell">
  <xsl:param name="text"/>
  <xsl:param name="wide"/>
  <xsl:param name="right" select="false()"/>
  <xsl:param name="bold" select="false()"/>
  <xsl:param name="style" select="'Cell'"/>
  <w:tc><w:tcPr><w:tcW w:w="{$wide}" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="{$style}"/><xsl:if test="$right"><w:jc w:val="right"/></xsl:if></w:pPr><w:r><xsl:if test="$bold"><w:rPr><w:b/></w:rPr></xsl:if><w:t xml:space="preserve"><xsl:value-of select="$text"/></w:t></w:r></w:p></w:tc>
</xsl:template>

<xsl:template name="figure-text">
  <xsl:choose>
    <xsl:when test="@value"><xsl:value-of select="@value"/></xsl:when>
    <xsl:when test="not(@percent)"/>
    <xsl:when test="@count = 0">-</xsl:when>
    <xsl:otherwise><xsl:value-of select="@percent"/></xsl:otherwise>
  </xsl:choose>
</xsl:template>

<xsl:template name="row-label"><xsl:choose><xsl:when test="@printed"><xsl:value-of select="@printed"/></xsl:when><xsl:otherwise><xsl:value-of select="@label"/></xsl:otherwise></xsl:choose></xsl:template>

<xsl:template name="tally">
  <xsl:variable name="wide" select="$width - 2600"/>
  <w:tbl><w:tblPr><w:tblStyle w:val="Figures"/><w:tblW w:w="{$width}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="{s:table[1]/@id}"/></w:tblPr>
    <w:tblGrid><w:gridCol w:w="{$wide}"/><w:gridCol w:w="1300"/><w:gridCol w:w="1300"/></w:tblGrid>
    <w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>
      <xsl:call-template name="cell"><xsl:with-param name="text" select="key('label','category')"/><xsl:with-param name="wide" select="$wide"/></xsl:call-template>
      <xsl:call-template name="cell"><xsl:with-param name="text" select="key('label','count')"/><xsl:with-param name="wide" select="1300"/><xsl:with-param name="right" select="true()"/></xsl:call-template>
      <xsl:call-template name="cell"><xsl:with-param name="text" select="concat(key('label','share'), ' (%)')"/><xsl:with-param name="wide" select="1300"/><xsl:with-param name="right" select="true()"/></xsl:call-template>
    </w:tr>
    <xsl:for-each select="s:table[@kind='tally']">
      <xsl:if test="../@type = 'grid'">
        <w:tr><w:trPr><w:cantSplit/></w:trPr>
          <xsl:call-template name="cell"><xsl:with-param name="text" select="@title"/><xsl:with-param name="wide" select="$wide"/><xsl:with-param name="bold" select="true()"/></xsl:call-template>
          <xsl:call-template name="cell"><xsl:with-param name="text" select="concat('n=', format-number(s:column/@base, '#,##0'))"/><xsl:with-param name="wide" select="1300"/><xsl:with-param name="right" select="true()"/></xsl:call-template>
          <xsl:call-template name="cell"><xsl:with-param name="text" select="''"/><xsl:with-param name="wide" select="1300"/></xsl:call-template>
        </w:tr>
      </xsl:if>
      <xsl:for-each select="s:row[not(@hidden)]">
        <w:tr><w:trPr><w:cantSplit/></w:trPr>
          <xsl:variable name="label"><xsl:call-template name="row-label"/></xsl:variable>
          <xsl:variable name="text"><xsl:for-each select="s:cell"><xsl:call-template name="figure-text"/></xsl:for-each></xsl:variable>
          <xsl:call-template name="cell"><xsl:with-param name="text" select="$label"/><xsl:with-param name="wide" select="$wide"/></xsl:call-template>
          <xsl:call-template name="cell"><xsl:with-param name="text" select="format-number(s:cell/@count, '#,##0')"/><xsl:with-param name="wide" select="1300"/><xsl:with-param name="right" select="true()"/></xsl:call-template>
          <xsl:call-template name="cell"><xsl:with-param name="text" select="$text"/><xsl:with-param name="wide" select="1300"/><xsl:with-param name="right" select="true()"/></xsl:call-template>
        </w:tr>
      </xsl:for-each>
    </xsl:for-each>
  </w:tbl>
</xsl:template>

<!-- Groups of people as lines, banner by banner; the rows of the first table are the columns. -->
<xsl:template name="cross">
  <xsl:param name="tables"/>
  <xsl:variable name="first" select="$tables[1]"/>
  <xsl:variable name="rows" select="$first/s:row[not(@hidden)][s:cell/@percent or s:total/@percent or (@kind = 'statistic' and contains(concat(' ',$statistics,' '), concat(' ',@id,' '))) or @kind = 'mean-rank']"/>
  <xsl:variable name="count" select="count($rows)"/>
  <xsl:variable name="label" select="2200 - 500 * number($count &gt; 10)"/>
  <xsl:variable name="each" select="floor(($width - $label - 600) div $count)"/>
  <xsl:variable name="style"><xsl:choose><xsl:when test="$count &gt; 18">TinyCell</xsl:when><xsl:when test="$count &gt; 7">SmallCell</xsl:when><xsl:otherwise>Cell</xsl:otherwise></xsl:choose></xsl:variable>
  <w:tbl><w:tblPr><w:tblStyle w:val="Figures"/><w:tblW w:w="{$width}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="{$first/@id}"/></w:tblPr>
    <w:tblGrid><w:gridCol w:w="{$label}"/><w:gridCol w:w="600"/><xsl:for-each select="$rows"><w:gridCol w:w="{$each}"/></xsl:for-each></w:tblGrid>
    <w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>
      <xsl:call-template name="cell"><xsl:with-param name="text" select="key('label','group')"/><xsl:with-param name="wide" select="$label"/><xsl:with-param name="style" select="$style"/></xsl:call-template>
      <xsl:call-template name="cell"><xsl:with-param name="text" select="'n'"/><xsl:with-param name="wide" select="600"/><xsl:with-param name="right" select="true()"/><xsl:with-param name="style" select="$style"/></xsl:call-template>
      <xsl:for-each select="$rows">
        <xsl:variable name="text"><xsl:call-template name="row-label"/></xsl:variable>
        <xsl:call-template name="cell"><xsl:with-param name="text" select="$text"/><xsl:with-param name="wide" select="$each"/><xsl:with-param name="right" select="true()"/><xsl:with-param name="style" select="$style"/></xsl:call-template>
      </xsl:for-each>
    </w:tr>
    <w:tr><w:trPr><w:cantSplit/></w:trPr>
      <xsl:call-template name="cell"><xsl:with-param name="text" select="key('label','overall')"/><xsl:with-param name="wide" select="$label"/><xsl:with-param name="bold" select="true()"/><xsl:with-param name="style" select="$style"/></xsl:call-template>
      <xsl:call-template name="cell"><xsl:with-param name="text" select="format-number($first/s:total/@base, '#,##0')"/><xsl:with-param name="wide" select="600"/><xsl:with-param name="right" select="true()"/><xsl:with-param name="style" select="$style"/></xsl:call-template>
      <xsl:for-each select="$rows">
        <xsl:variable name="text"><xsl:for-each select="s:total"><xsl:call-template name="figure-text"/></xsl:for-each></xsl:variable>
        <xsl:call-template name="cell"><xsl:with-param name="text" select="$text"/><xsl:with-param name="wide" select="$each"/><xsl:with-param name="right" select="true()"/><xsl:with-param name="bold" select="true()"/><xsl:with-param name="style" select="$style"/></xsl:call-template>
      </xsl:for-each>
    </w:tr>
    <xsl:for-each select="$tables">
      <xsl:variable name="table" select="."/>
      <xsl:variable name="title"><xsl:call-template name="banner"/></xsl:variable>
      <w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="{$width}" w:type="dxa"/><w:gridSpan w:val="{$count + 2}"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="{$style}"/><w:keepNext/><w:spacing w:before="80"/></w:pPr><w:r><w:rPr><w:b/><w:color w:val="535E69"/></w:rPr><w:t><xsl:value-of select="$title"/></w:t></w:r></w:p></w:tc></w:tr>
      <xsl:for-each select="s:column">
        <xsl:variable name="place" select="position()"/>
        <xsl:if test="not(@left-out)">
          <w:tr><w:trPr><w:cantSplit/></w:trPr>
            <xsl:variable name="name"><xsl:for-each select="s:heading"><xsl:if test="position() != 1"> › </xsl:if><xsl:value-of select="@label"/></xsl:for-each><xsl:if test="$letters and @letter"> [<xsl:value-of select="@letter"/>]</xsl:if><xsl:if test="@small"> *</xsl:if></xsl:variable>
            <xsl:call-template name="cell"><xsl:with-param name="text" select="$name"/><xsl:with-param name="wide" select="$label"/><xsl:with-param name="style" select="$style"/></xsl:call-template>
            <xsl:call-template name="cell"><xsl:with-param name="text" select="format-number(@base, '#,##0')"/><xsl:with-param name="wide" select="600"/><xsl:with-param name="right" select="true()"/><xsl:with-param name="style" select="$style"/></xsl:call-template>
            <xsl:for-each select="$rows">
              <xsl:variable name="id" select="@id"/>
              <xsl:variable name="kind" select="@kind"/>
              <xsl:variable name="text"><xsl:for-each select="$table/s:row[@id = $id and @kind = $kind]/s:cell[$place]"><xsl:call-template name="figure-text"/><xsl:if test="$arrows and @direction = 'higher'">▲</xsl:if><xsl:if test="$arrows and @direction = 'lower'">▼</xsl:if><xsl:if test="$letters and @higher-than"><xsl:value-of select="concat(' ', translate(@higher-than, ' ', ''))"/></xsl:if></xsl:for-each></xsl:variable>
              <xsl:call-template name="cell"><xsl:with-param name="text" select="$text"/><xsl:with-param name="wide" select="$each"/><xsl:with-param name="right" select="true()"/><xsl:with-param name="style" select="$style"/></xsl:call-template>
            </xsl:for-each>
          </w:tr>
        </xsl:if>
      </xsl:for-each>
    </xsl:for-each>
  </w:tbl>
</xsl:template>

<!-- A chart of Office's own: bars of one series, or one stacked series for each choice. -->

<xsl:template name="chart-part">
  <xsl:param name="bars"/>
  <xsl:param name="series"/>
  <c:chartSpace>
    <c:roundedCorners val="0"/>
    <c:chart>
      <c:autoTitleDeleted val="1"/>
      <c:plotArea>
        <c:layout/>
        <c:barChart>
          <c:barDir val="bar"/>
          <c:grouping><xsl:attribute name="val"><xsl:choose><xsl:when test="$bars">clustered</xsl:when><xsl:otherwise>percentStacked</xsl:otherwise></xsl:choose></xsl:attribute></c:grouping>
          <c:varyColors val="0"/>
          <xsl:copy-of select="$series"/>
          <c:gapWidth val="45"/>
          <xsl:if test="not($bars)"><c:overlap val="100"/></xsl:if>
          <c:axId val="111111111"/><c:axId val="222222222"/>
        </c:barChart>
        <c:catAx>
          <c:axId val="111111111"/>
          <c:scaling><c:orientation val="maxMin"/></c:scaling>
          <c:delete val="0"/><c:axPos val="l"/>
          <c:numFmt formatCode="General" sourceLinked="0"/>
          <c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>
          <c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="535E69"/></a:solidFill></a:ln></c:spPr>
          <c:crossAx val="222222222"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="60"/><c:noMultiLvlLbl val="1"/>
        </c:catAx>
        <c:valAx>
          <c:axId val="222222222"/>
          <c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling>
          <c:delete val="1"/><c:axPos val="t"/>
          <c:numFmt formatCode="General" sourceLinked="0"/>
          <c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="none"/>
          <c:crossAx val="111111111"/><c:crosses val="autoZero"/><c:crossBetween val="between"/>
        </c:valAx>
        <c:spPr><a:noFill/></c:spPr>
      </c:plotArea>
      <xsl:if test="not($bars)"><c:legend><c:legendPos val="t"/><c:overlay val="0"/></c:legend></xsl:if>
      <c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/>
    </c:chart>
    <c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>
    <c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="800"><a:solidFill><a:srgbClr val="1B2127"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>
  </c:chartSpace>
</xsl:template>

<!-- One series: its name, its colour, names of bars and their lengths; where they stand in a sheet
     is given by the three references, which may be empty. -->
<xsl:template name="series">
  <xsl:param name="place"/>
  <xsl:param name="name"/>
  <xsl:param name="color"/>
  <xsl:param name="light"/>
  <xsl:param name="labels"/>
  <xsl:param name="values"/>
  <xsl:param name="count"/>
  <xsl:param name="at-labels"/>
  <xsl:param name="at-values"/>
  <c:ser>
    <c:idx val="{$place - 1}"/><c:order val="{$place - 1}"/>
    <c:tx><c:v><xsl:value-of select="$name"/></c:v></c:tx>
    <c:spPr><a:solidFill><a:srgbClr val="{substring($color, 2)}"/></a:solidFill><a:ln w="9525"><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:ln></c:spPr>
    <c:invertIfNegative val="0"/>
    <c:dLbls>
      <c:numFmt formatCode="{$format}" sourceLinked="0"/>
      <c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>
      <c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="800"><a:solidFill><a:srgbClr><xsl:attribute name="val"><xsl:choose><xsl:when test="$light">FFFFFF</xsl:when><xsl:otherwise>0D141A</xsl:otherwise></xsl:choose></xsl:attribute></a:srgbClr></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>
      <c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>
    </c:dLbls>
    <c:cat>
      <xsl:choose>
        <xsl:when test="$at-labels != ''"><c:strRef><c:f><xsl:value-of select="$at-labels"/></c:f><c:strCache><c:ptCount val="{$count}"/><xsl:copy-of select="$labels"/></c:strCache></c:strRef></xsl:when>
        <xsl:otherwise><c:strLit><c:ptCount val="{$count}"/><xsl:copy-of select="$labels"/></c:strLit></xsl:otherwise>
      </xsl:choose>
    </c:cat>
    <c:val>
      <xsl:choose>
        <xsl:when test="$at-values != ''"><c:numRef><c:f><xsl:value-of select="$at-values"/></c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="{$count}"/><xsl:copy-of select="$values"/></c:numCache></c:numRef></xsl:when>
        <xsl:otherwise><c:numLit><c:formatCode>General</c:formatCode><c:ptCount val="{$count}"/><xsl:copy-of select="$values"/></c:numLit></xsl:otherwise>
      </xsl:choose>
    </c:val>
  </c:ser>
</xsl:template>

<!-- The colour of a step, from 1. -->
<xsl:template name="color">
  <xsl:param name="place"/>
  <xsl:param name="count"/>
  <xsl:variable name="step">
    <xsl:choose>
      <xsl:when test="$count = 1">2</xsl:when>
      <xsl:when test="$count = 2"><xsl:value-of select="substring('14', $place, 1)"/></xsl:when>
      <xsl:when test="$count = 3"><xsl:value-of select="substring('135', $place, 1)"/></xsl:when>
      <xsl:when test="$count = 4"><xsl:value-of select="substring('1246', $place, 1)"/></xsl:when>
      <xsl:when test="$count = 5"><xsl:value-of select="substring('12346', $place, 1)"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="($place - 1) mod 6 + 1"/></xsl:otherwise>
    </xsl:choose>
  </xsl:variable>
  <xsl:choose>
    <xsl:when test="$step = 1"><xsl:value-of select="$color-1"/></xsl:when>
    <xsl:when test="$step = 2"><xsl:value-of select="$color-2"/></xsl:when>
    <xsl:when test="$step = 3"><xsl:value-of select="$color-3"/></xsl:when>
    <xsl:when test="$step = 4"><xsl:value-of select="$color-4"/></xsl:when>
    <xsl:when test="$step = 5"><xsl:value-of select="$color-5"/></xsl:when>
    <xsl:otherwise><xsl:value-of select="$color-6"/></xsl:otherwise>
  </xsl:choose>
</xsl:template>

<!-- The series of a tally's chart: bars of its choices, or of a grid a part for each choice. -->
<xsl:template name="tally-series">
  <xsl:param name="at-labels" select="''"/>
  <xsl:param name="at-values" select="''"/>
  <xsl:variable name="kind"><xsl:choose><xsl:when test="@type = 'rank'">within</xsl:when><xsl:otherwise>category</xsl:otherwise></xsl:choose></xsl:variable>
  <xsl:choose>
    <xsl:when test="@type = 'grid'">
      <xsl:variable name="tables" select="s:table[@kind='tally']"/>
      <xsl:variable name="rows" select="$tables[1]/s:row[not(@hidden)][@kind = 'category']"/>
      <xsl:for-each select="$rows">
        <xsl:variable name="id" select="@id"/>
        <xsl:variable name="color"><xsl:call-template name="color"><xsl:with-param name="place" select="position()"/><xsl:with-param name="count" select="count($rows)"/></xsl:call-template></xsl:variable>
        <xsl:call-template name="series">
          <xsl:with-param name="place" select="position()"/>
          <xsl:with-param name="name" select="@label"/>
          <xsl:with-param name="color" select="$color"/>
          <xsl:with-param name="light" select="$color = $color-1 or $color = $color-2"/>
          <xsl:with-param name="count" select="count($tables)"/>
          <xsl:with-param name="labels"><xsl:for-each select="$tables"><c:pt idx="{position() - 1}"><c:v><xsl:value-of select="@title"/></c:v></c:pt></xsl:for-each></xsl:with-param>
          <xsl:with-param name="values"><xsl:for-each select="$tables"><c:pt idx="{position() - 1}"><c:v><xsl:value-of select="concat(s:row[@id = $id and @kind = 'category']/s:cell/@percent, substring('0', 1, number(not(s:row[@id = $id and @kind = 'category']/s:cell/@percent))))"/></c:v></c:pt></xsl:for-each></xsl:with-param>
        </xsl:call-template>
      </xsl:for-each>
    </xsl:when>
    <xsl:otherwise>
      <xsl:variable name="rows" select="s:table[@kind='tally'][1]/s:row[not(@hidden)][@kind = $kind]"/>
      <xsl:call-template name="series">
        <xsl:with-param name="place" select="1"/>
        <xsl:with-param name="name" select="key('label','share')"/>
        <xsl:with-param name="color" select="$color-2"/>
        <xsl:with-param name="light" select="false()"/>
        <xsl:with-param name="count" select="count($rows)"/>
        <xsl:with-param name="at-labels" select="$at-labels"/>
        <xsl:with-param name="at-values" select="$at-values"/>
        <xsl:with-param name="labels"><xsl:for-each select="$rows"><c:pt idx="{position() - 1}"><c:v><xsl:value-of select="@label"/></c:v></c:pt></xsl:for-each></xsl:with-param>
        <xsl:with-param name="values"><xsl:for-each select="$rows"><c:pt idx="{position() - 1}"><c:v><xsl:value-of select="concat(s:cell/@percent, substring('0', 1, number(not(s:cell/@percent))))"/></c:v></c:pt></xsl:for-each></xsl:with-param>
      </xsl:call-template>
    </xsl:otherwise>
  </xsl:choose>
</xsl:template>

</xsl:stylesheet>
