<?xml version="1.0" encoding="UTF-8"?>
<!--
  What appendix.docx and appendix.xlsx have in common: parameters, texts, shares, charts of Office's
  own. document.xsl and workbook.xsl import it.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:s="urn:shukei:summary:1"
    xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"
    xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    exclude-result-prefixes="s">

<xsl:strip-space elements="*"/>

<!-- Parameters -->

<!-- Colours as #rrggbb: of headings, and of six steps from dark to light. -->
<xsl:param name="accent" select="'#1b4f7a'"/>
<xsl:param name="color-1" select="'#173a5c'"/>
<xsl:param name="color-2" select="'#2f679b'"/>
<xsl:param name="color-3" select="'#5c93c4'"/>
<xsl:param name="color-4" select="'#93b9dc'"/>
<xsl:param name="color-5" select="'#c3d8ec'"/>
<xsl:param name="color-6" select="'#e7eff7'"/>
<!-- Names of fonts, of which the first is taken; empty for those that suit the language. -->
<xsl:param name="font" select="''"/>
<!-- Kinds of charts: bars or none; stacked, bars or none; stacked or none. -->
<xsl:param name="chart-tally" select="'bars'"/>
<xsl:param name="chart-scale" select="'stacked'"/>
<xsl:param name="chart-cross" select="'stacked'"/>
<!-- Decimals of shares; empty for those of the survey. -->
<xsl:param name="decimals" select="''"/>
<!-- Numbers of questions: given, none or sequence (1, 2, 3 behind number-prefix). -->
<xsl:param name="numbering" select="'given'"/>
<xsl:param name="number-prefix" select="''"/>
<!-- yes or no: cross-tabulations at all; all banners of a question in one table; counts too. -->
<xsl:param name="crosses" select="'yes'"/>
<xsl:param name="joined" select="'yes'"/>
<xsl:param name="counts" select="'no'"/>
<!-- Statistics that cross-tabulations show. -->
<xsl:param name="statistics" select="'mean median'"/>

<!-- What is looked up -->

<!-- Cells and columns by their places: looked up at once, where a predicate would go over all. -->
<xsl:key name="cell" match="s:cell" use="concat(../../@id, '|', ../@kind, '|', ../@id, '|', count(preceding-sibling::s:cell) + 1)"/>
<xsl:key name="total" match="s:row/s:total" use="concat(../../@id, '|', ../@kind, '|', ../@id)"/>
<xsl:key name="column" match="s:column" use="concat(../@id, '|', count(preceding-sibling::s:column) + 1)"/>
<xsl:key name="label" match="/s:summary/s:labels/s:label" use="@key"/>
<xsl:key name="cross" match="s:table[@kind='cross']" use="@variable"/>
<xsl:key name="note" match="s:table[@kind='cross']/s:note" use="concat(../@variable, ' ', .)"/>
<xsl:key name="same" match="s:table[@kind='cross']/s:note" use="string(.)"/>

<xsl:variable name="summary" select="/s:summary"/>
<xsl:variable name="ja" select="$summary/@xml:lang = 'ja'"/>
<xsl:variable name="rules" select="$summary/s:rules"/>
<xsl:variable name="places"><xsl:choose><xsl:when test="string-length($decimals) = 1 and translate($decimals, '0123456', '') = ''"><xsl:value-of select="$decimals"/></xsl:when><xsl:otherwise><xsl:value-of select="$rules/@decimals"/></xsl:otherwise></xsl:choose></xsl:variable>
<xsl:variable name="as-given" select="$places = $rules/@decimals"/>
<xsl:variable name="format" select="concat('0', substring('.000000', 1, number($places != 0) * ($places + 1)))"/>
<xsl:variable name="weighted" select="boolean($summary/s:weighting)"/>
<xsl:variable name="marks" select="$summary/s:tests/@marks"/>
<xsl:variable name="arrows" select="$marks = 'arrows' or $marks = 'both'"/>
<xsl:variable name="letters" select="$marks = 'letters' or $marks = 'both'"/>
<xsl:variable name="total-first" select="$rules/@total-place = 'first' or not($rules/@total-place)"/>
<xsl:variable name="total-last" select="$rules/@total-place = 'last'"/>
<!-- Where the column for all holds the people of a banner, each banner has its own. -->
<xsl:variable name="own-totals" select="$rules/@total = 'columns'"/>
<xsl:variable name="percents" select="normalize-space(concat($rules/@percents, substring('column', 1, 6 * number(not($rules/@percents)))))"/>
<!-- The charts of tallies and of cross-tabulations. -->
<xsl:variable name="questions" select="/s:summary/s:section/s:question"/>
<xsl:variable name="charted" select="$questions[s:table/s:row[not(@hidden)][@kind = 'category' or @kind = 'within']][(@type = 'grid' and @cells != 'multiple' and $chart-scale != 'none') or (@type = 'scale' and $chart-scale != 'none') or (@type != 'grid' and @type != 'scale' and $chart-tally != 'none')]"/>
<xsl:variable name="crossed" select="$questions[$crosses = 'yes']/s:table[@kind = 'tally'][key('cross', @variable)]"/>
<xsl:variable name="cross-charted" select="$crossed[$chart-cross = 'stacked'][../@type = 'single' or ../@type = 'scale' or (../@type = 'numeric' and ../s:bin) or (../@type = 'grid' and ../@cells != 'multiple')][s:row[not(@hidden)][@kind = 'category']]"/>
<xsl:variable name="types" select="'http://schemas.openxmlformats.org/officeDocument/2006/relationships'"/>
<xsl:variable name="alphabet" select="'ABCDEFGHIJKLMNOPQRSTUVWXYZ'"/>
<xsl:variable name="ascii"> !"#$%&amp;'()*+,-./0123456789:;&lt;=&gt;?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\]^_`abcdefghijklmnopqrstuvwxyz{|}~</xsl:variable>
<!-- The first of the fonts named, or those of the language: of letters, of Japanese. -->
<xsl:variable name="named" select="normalize-space(translate(substring-before(concat($font, ','), ','), concat('&quot;', &quot;'&quot;), ''))"/>
<xsl:variable name="latin"><xsl:choose><xsl:when test="$named != ''"><xsl:value-of select="$named"/></xsl:when><xsl:when test="$ja">Yu Gothic</xsl:when><xsl:otherwise>Calibri</xsl:otherwise></xsl:choose></xsl:variable>
<xsl:variable name="asian"><xsl:choose><xsl:when test="$named != ''"><xsl:value-of select="$named"/></xsl:when><xsl:otherwise>游ゴシック</xsl:otherwise></xsl:choose></xsl:variable>
<!-- A colour that is not #rrggbb would make the file unreadable. -->
<xsl:variable name="hex-accent"><xsl:call-template name="hex"><xsl:with-param name="color" select="$accent"/><xsl:with-param name="or" select="'1B4F7A'"/></xsl:call-template></xsl:variable>
<xsl:variable name="hex-1"><xsl:call-template name="hex"><xsl:with-param name="color" select="$color-1"/><xsl:with-param name="or" select="'173A5C'"/></xsl:call-template></xsl:variable>
<xsl:variable name="hex-2"><xsl:call-template name="hex"><xsl:with-param name="color" select="$color-2"/><xsl:with-param name="or" select="'2F679B'"/></xsl:call-template></xsl:variable>
<xsl:variable name="hex-3"><xsl:call-template name="hex"><xsl:with-param name="color" select="$color-3"/><xsl:with-param name="or" select="'5C93C4'"/></xsl:call-template></xsl:variable>
<xsl:variable name="hex-4"><xsl:call-template name="hex"><xsl:with-param name="color" select="$color-4"/><xsl:with-param name="or" select="'93B9DC'"/></xsl:call-template></xsl:variable>
<xsl:variable name="hex-5"><xsl:call-template name="hex"><xsl:with-param name="color" select="$color-5"/><xsl:with-param name="or" select="'C3D8EC'"/></xsl:call-template></xsl:variable>
<xsl:variable name="hex-6"><xsl:call-template name="hex"><xsl:with-param name="color" select="$color-6"/><xsl:with-param name="or" select="'E7EFF7'"/></xsl:call-template></xsl:variable>

<xsl:template name="hex">
  <xsl:param name="color"/>
  <xsl:param name="or"/>
  <xsl:variable name="digits" select="translate($color, '#abcdef', 'ABCDEF')"/>
  <xsl:choose>
    <xsl:when test="not(starts-with($color, '#')) or translate($digits, '0123456789ABCDEF', '') != ''"><xsl:value-of select="$or"/></xsl:when>
    <xsl:when test="string-length($color) = 7"><xsl:value-of select="translate(substring($color, 2), 'abcdef', 'ABCDEF')"/></xsl:when>
    <xsl:when test="string-length($color) = 4"><xsl:value-of select="translate(concat(substring($color, 2, 1), substring($color, 2, 1), substring($color, 3, 1), substring($color, 3, 1), substring($color, 4, 1), substring($color, 4, 1)), 'abcdef', 'ABCDEF')"/></xsl:when>
    <xsl:otherwise><xsl:value-of select="$or"/></xsl:otherwise>
  </xsl:choose>
</xsl:template>

<!-- Texts and figures that both kinds of pages have -->

<!-- The number of a question as pages print it, with a space behind it. -->
<xsl:template name="number">
  <xsl:choose>
    <xsl:when test="$numbering = 'none'"/>
    <xsl:when test="$numbering = 'sequence'"><xsl:value-of select="concat($number-prefix, count(preceding-sibling::s:question | ../preceding-sibling::s:section/s:question) + 1)"/></xsl:when>
    <xsl:otherwise><xsl:value-of select="concat($number-prefix, @number)"/></xsl:otherwise>
  </xsl:choose>
</xsl:template>

<xsl:template name="numbered-title">
  <xsl:variable name="number"><xsl:call-template name="number"/></xsl:variable>
  <xsl:if test="$number != ''"><xsl:value-of select="concat($number, '  ')"/></xsl:if>
  <xsl:value-of select="@title"/>
</xsl:template>

<!-- The label of a row as pages print it; that of a theme within another stands in. -->
<xsl:template name="row-label"><xsl:choose><xsl:when test="@printed"><xsl:value-of select="@printed"/></xsl:when><xsl:otherwise><xsl:value-of select="@label"/></xsl:otherwise></xsl:choose></xsl:template>

<xsl:template name="banner"><xsl:for-each select="s:banner/s:level"><xsl:if test="position() != 1"> × </xsl:if><xsl:value-of select="@title"/></xsl:for-each></xsl:template>

<!-- 男性 › 18～29歳 [A] * -->
<xsl:template name="column-label"><xsl:for-each select="s:heading"><xsl:if test="position() != 1"> › </xsl:if><xsl:value-of select="@label"/></xsl:for-each><xsl:if test="$letters and @letter"><xsl:value-of select="concat(' [', @letter, ']')"/></xsl:if><xsl:if test="@small"><xsl:value-of select="concat(' ', key('label', 'small-base-mark'))"/></xsl:if></xsl:template>

<!-- What is crossed by what; the context is the tally of a crossed variable. -->
<xsl:template name="cross-title">
  <xsl:param name="tables"/>
  <xsl:value-of select="../@title"/><xsl:if test="../@type = 'grid'"> / <xsl:value-of select="@title"/></xsl:if>
  <xsl:text> × </xsl:text>
  <xsl:for-each select="$tables"><xsl:if test="position() != 1"><xsl:choose><xsl:when test="$ja">、</xsl:when><xsl:otherwise>, </xsl:otherwise></xsl:choose></xsl:if><xsl:call-template name="banner"/></xsl:for-each>
</xsl:template>

<!-- The share of a cell: of its group (column), of everyone in its row, of all (total). With other
     decimals than the survey's it is made of the counts once more, so that nothing is rounded twice. -->
<xsl:template name="share">
  <xsl:param name="kind" select="'column'"/>
  <xsl:variable name="given" select="@percent[$kind = 'column'] | @row-percent[$kind = 'row'] | @total-percent[$kind = 'total']"/>
  <xsl:choose>
    <xsl:when test="$as-given or not($given)"><xsl:value-of select="$given"/></xsl:when>
    <xsl:otherwise>
      <xsl:variable name="scale" select="number(concat('1', substring('000000', 1, $places)))"/>
      <xsl:variable name="a"><xsl:choose><xsl:when test="@weighted-count"><xsl:value-of select="@weighted-count"/></xsl:when><xsl:otherwise><xsl:value-of select="@count"/></xsl:otherwise></xsl:choose></xsl:variable>
      <xsl:variable name="b">
        <xsl:choose>
          <xsl:when test="$kind = 'row'"><xsl:choose><xsl:when test="@weighted-row-base"><xsl:value-of select="@weighted-row-base"/></xsl:when><xsl:otherwise><xsl:value-of select="@row-base"/></xsl:otherwise></xsl:choose></xsl:when>
          <xsl:when test="$kind = 'total'"><xsl:choose><xsl:when test="../s:total/@weighted-base"><xsl:value-of select="../s:total/@weighted-base"/></xsl:when><xsl:otherwise><xsl:value-of select="../s:total/@base"/></xsl:otherwise></xsl:choose></xsl:when>
          <xsl:when test="@weighted-base"><xsl:value-of select="@weighted-base"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="@base"/></xsl:otherwise>
        </xsl:choose>
      </xsl:variable>
      <xsl:variable name="twice" select="2 * $a * 100 * $scale + $b"/>
      <xsl:variable name="whole" select="floor($twice div (2 * $b))"/>
      <xsl:variable name="even" select="$rules/@rounding = 'half-even' and $twice mod (2 * $b) = 0 and $whole mod 2 = 1"/>
      <xsl:value-of select="format-number(($whole - number($even)) div $scale, $format)"/>
    </xsl:otherwise>
  </xsl:choose>
</xsl:template>

<!-- The name of a kind of repetition. -->
<xsl:template name="repetition-name">
  <xsl:choose>
    <xsl:when test="self::s:repeated-respondents"><xsl:value-of select="key('label','same-respondent')"/></xsl:when>
    <xsl:when test="self::s:repeated-contents"><xsl:value-of select="key('label','same-content')"/></xsl:when>
    <xsl:when test="self::s:suspicious-contents"><xsl:value-of select="key('label','suspicious-content')"/></xsl:when>
    <xsl:when test="self::s:repeated-texts"><xsl:value-of select="concat(key('label','repeated-texts'), ' (', @variable, ')')"/></xsl:when>
    <xsl:otherwise>
      <xsl:value-of select="concat(key('label','similar-texts'), ' (', @variable, ')')"/>
      <xsl:if test="s:group[2]"><xsl:value-of select="concat('  ', key('label','largest-first'), ': ')"/><xsl:for-each select="s:group"><xsl:if test="position() &gt; 1">, </xsl:if><xsl:value-of select="format-number(@answers,'#,##0')"/></xsl:for-each></xsl:if>
    </xsl:otherwise>
  </xsl:choose>
</xsl:template>

<!-- What cross-tabulations have lines for besides the first: counts, then the shares asked for. -->
<xsl:variable name="cross-lines" select="normalize-space(concat($percents, ' ', substring('count ', 1, 6 * number($counts = 'yes')), substring('weighted', 1, 8 * number($counts = 'yes' and $weighted))))"/>

<!-- The first of them, which statistics and marks stand at. -->
<xsl:variable name="main-line" select="substring-before(concat($cross-lines, ' '), ' ')"/>

<xsl:template name="line-name">
  <xsl:param name="line"/>
  <xsl:choose>
    <xsl:when test="$line = 'count'"><xsl:value-of select="key('label', 'count')"/></xsl:when>
    <xsl:when test="$line = 'weighted'"><xsl:value-of select="key('label', 'weighted-count')"/></xsl:when>
    <xsl:otherwise><xsl:value-of select="key('label', concat('percent-', $line))"/><xsl:if test="$ja"> (%)</xsl:if></xsl:otherwise>
  </xsl:choose>
</xsl:template>

<!-- Charts of Office's own -->

<!-- A chart of so many bars: side by side, or each stacked to 100 %. -->
<xsl:template name="chart-space">
  <xsl:param name="bars"/>
  <xsl:param name="series"/>
  <xsl:param name="count"/>
  <xsl:param name="legend" select="0"/>
  <xsl:param name="top" select="''"/>
  <xsl:param name="data" select="''"/>
  <xsl:variable name="high" select="$count * 100 + $legend * 85 + 40"/>
  <c:chartSpace>
    <c:roundedCorners val="0"/>
    <c:chart>
      <c:autoTitleDeleted val="1"/>
      <c:plotArea>
        <c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0.33"/><c:y val="{format-number(($legend * 85 + 10) div $high, '0.####')}"/><c:w val="0.62"/><c:h val="{format-number(($count * 100 + 10) div $high, '0.####')}"/></c:manualLayout></c:layout>
        <c:barChart>
          <c:barDir val="bar"/>
          <c:grouping><xsl:attribute name="val"><xsl:choose><xsl:when test="$bars">clustered</xsl:when><xsl:otherwise>percentStacked</xsl:otherwise></xsl:choose></xsl:attribute></c:grouping>
          <c:varyColors val="0"/>
          <xsl:copy-of select="$series"/>
          <c:gapWidth val="40"/>
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
          <c:crossAx val="222222222"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="60"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/>
        </c:catAx>
        <c:valAx>
          <c:axId val="222222222"/>
          <c:scaling><c:orientation val="minMax"/><xsl:if test="$top != ''"><c:max val="{$top}"/></xsl:if><c:min val="0"/></c:scaling>
          <c:delete val="1"/><c:axPos val="t"/>
          <c:numFmt formatCode="General" sourceLinked="0"/>
          <c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="none"/>
          <c:crossAx val="111111111"/><c:crosses val="autoZero"/><c:crossBetween val="between"/>
        </c:valAx>
        <c:spPr><a:noFill/></c:spPr>
      </c:plotArea>
      <xsl:if test="$legend &gt; 0"><c:legend><c:legendPos val="t"/><c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0.02"/><c:y val="0"/><c:w val="0.96"/><c:h val="{format-number(($legend * 85) div $high, '0.####')}"/></c:manualLayout></c:layout><c:overlay val="0"/></c:legend></xsl:if>
      <c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/>
    </c:chart>
    <c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>
    <c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="800"><a:solidFill><a:srgbClr val="1B2127"/></a:solidFill><a:latin typeface="{$latin}"/><a:ea typeface="{$asian}"/></a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>
    <xsl:if test="$data != ''"><c:externalData r:id="{$data}"><c:autoUpdate val="0"/></c:externalData></xsl:if>
  </c:chartSpace>
</xsl:template>

<!-- One series: its name, its fill, names of bars and their lengths, and where they stand in a
     sheet: `sheet` with its quotes, the row of the head, the first and last row of the bars, the
     columns of the names and of the lengths. -->
<xsl:template name="series">
  <xsl:param name="place"/>
  <xsl:param name="name"/>
  <xsl:param name="step"/>
  <xsl:param name="labels"/>
  <xsl:param name="values"/>
  <xsl:param name="small"/>
  <xsl:param name="points"/>
  <xsl:param name="count"/>
  <xsl:param name="sheet"/>
  <xsl:param name="head"/>
  <xsl:param name="first"/>
  <xsl:param name="column"/>
  <c:ser>
    <c:idx val="{$place - 1}"/><c:order val="{$place - 1}"/>
    <c:tx><c:strRef><c:f><xsl:value-of select="concat($sheet, '!$', $column, '$', $head)"/></c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v><xsl:value-of select="$name"/></c:v></c:pt></c:strCache></c:strRef></c:tx>
    <c:spPr><xsl:call-template name="fill"><xsl:with-param name="step" select="$step"/></xsl:call-template><a:ln w="9525"><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:ln></c:spPr>
    <c:invertIfNegative val="0"/>
    <xsl:copy-of select="$points"/>
    <c:dLbls>
      <xsl:copy-of select="$small"/>
      <c:numFmt formatCode="{$chart-format}" sourceLinked="0"/>
      <c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>
      <c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="800"><a:solidFill><a:srgbClr><xsl:attribute name="val"><xsl:choose><xsl:when test="$step = '1' or $step = '2'">FFFFFF</xsl:when><xsl:otherwise>0D141A</xsl:otherwise></xsl:choose></xsl:attribute></a:srgbClr></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>
      <xsl:if test="$step = 'bar'"><c:dLblPos val="outEnd"/></xsl:if>
      <c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>
    </c:dLbls>
    <c:cat><c:strRef><c:f><xsl:value-of select="concat($sheet, '!$A$', $first, ':$A$', $first + $count - 1)"/></c:f><c:strCache><c:ptCount val="{$count}"/><xsl:copy-of select="$labels"/></c:strCache></c:strRef></c:cat>
    <c:val><c:numRef><c:f><xsl:value-of select="concat($sheet, '!$', $column, '$', $first, ':$', $column, '$', $first + $count - 1)"/></c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="{$count}"/><xsl:copy-of select="$values"/></c:numCache></c:numRef></c:val>
  </c:ser>
</xsl:template>

<!-- Fills: bar, state (hatched), lined 1 to 6 for choices beyond six, and the six steps. -->
<xsl:template name="fill">
  <xsl:param name="step"/>
  <xsl:choose>
    <xsl:when test="$step = 'bar'"><a:solidFill><a:srgbClr val="{$hex-2}"/></a:solidFill></xsl:when>
    <xsl:when test="$step = 'state'"><a:pattFill prst="ltUpDiag"><a:fgClr><a:srgbClr val="8B96A1"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill></xsl:when>
    <xsl:when test="starts-with($step, 'lined')"><a:pattFill prst="narHorz"><a:fgClr><a:srgbClr val="FFFFFF"/></a:fgClr><a:bgClr><a:srgbClr><xsl:attribute name="val"><xsl:call-template name="hex-of"><xsl:with-param name="step" select="substring($step, 6)"/></xsl:call-template></xsl:attribute></a:srgbClr></a:bgClr></a:pattFill></xsl:when>
    <xsl:otherwise><a:solidFill><a:srgbClr><xsl:attribute name="val"><xsl:call-template name="hex-of"><xsl:with-param name="step" select="$step"/></xsl:call-template></xsl:attribute></a:srgbClr></a:solidFill></xsl:otherwise>
  </xsl:choose>
</xsl:template>

<xsl:template name="hex-of">
  <xsl:param name="step"/>
  <xsl:choose>
    <xsl:when test="$step = 1"><xsl:value-of select="$hex-1"/></xsl:when>
    <xsl:when test="$step = 2"><xsl:value-of select="$hex-2"/></xsl:when>
    <xsl:when test="$step = 3"><xsl:value-of select="$hex-3"/></xsl:when>
    <xsl:when test="$step = 4"><xsl:value-of select="$hex-4"/></xsl:when>
    <xsl:when test="$step = 5"><xsl:value-of select="$hex-5"/></xsl:when>
    <xsl:otherwise><xsl:value-of select="$hex-6"/></xsl:otherwise>
  </xsl:choose>
</xsl:template>

<!-- The fill of a choice: few choices take steps far apart, more than six take lines. -->
<xsl:template name="step">
  <xsl:param name="place"/>
  <xsl:param name="count"/>
  <xsl:choose>
    <xsl:when test="@kind = 'state'">state</xsl:when>
    <xsl:when test="$count = 1">2</xsl:when>
    <xsl:when test="$count = 2"><xsl:value-of select="substring('14', $place, 1)"/></xsl:when>
    <xsl:when test="$count = 3"><xsl:value-of select="substring('135', $place, 1)"/></xsl:when>
    <xsl:when test="$count = 4"><xsl:value-of select="substring('1246', $place, 1)"/></xsl:when>
    <xsl:when test="$count = 5"><xsl:value-of select="substring('12346', $place, 1)"/></xsl:when>
    <xsl:when test="$place &gt; 6"><xsl:value-of select="concat('lined', ($place - 1) mod 6 + 1)"/></xsl:when>
    <xsl:otherwise><xsl:value-of select="$place"/></xsl:otherwise>
  </xsl:choose>
</xsl:template>

<!-- Lines that a legend of these rows takes. -->
<xsl:template name="legend-lines">
  <xsl:param name="rows"/>
  <xsl:variable name="all"><xsl:for-each select="$rows"><xsl:value-of select="concat(substring(@label, 1, 60), '    ')"/></xsl:for-each></xsl:variable>
  <xsl:variable name="wide" select="string-length(translate($all, $ascii, ''))"/>
  <xsl:value-of select="ceiling((2 * $wide + 1.1 * (string-length($all) - $wide)) div 112)"/>
</xsl:template>

<!-- The top of the scale of bars, with room for the figure at the longest. -->
<xsl:template name="scale-top">
  <xsl:param name="cells"/>
  <xsl:variable name="high"><xsl:for-each select="$cells"><xsl:sort select="@percent" data-type="number" order="descending"/><xsl:if test="position() = 1"><xsl:value-of select="@percent"/></xsl:if></xsl:for-each></xsl:variable>
  <xsl:choose><xsl:when test="$high &gt; 70">110</xsl:when><xsl:when test="$high &gt; 45">78</xsl:when><xsl:when test="$high &gt; 25">50</xsl:when><xsl:otherwise>28</xsl:otherwise></xsl:choose>
</xsl:template>

<!-- The name of a row in a chart. -->
<xsl:template name="bar-label"><xsl:if test="@level">– </xsl:if><xsl:value-of select="substring(@label, 1, 60)"/><xsl:if test="string-length(@label) &gt; 60">…</xsl:if></xsl:template>

<!-- The name of a column of a sheet, from 1. -->
<xsl:template name="letter">
  <xsl:param name="n"/>
  <xsl:if test="$n &gt; 26"><xsl:value-of select="substring($alphabet, floor(($n - 1) div 26), 1)"/></xsl:if>
  <xsl:value-of select="substring($alphabet, ($n - 1) mod 26 + 1, 1)"/>
</xsl:template>

</xsl:stylesheet>
